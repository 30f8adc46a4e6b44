package pith.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pith.cli.Shell;
import pith.database.Graph;
import pith.database.LoadedGraph;

/** Hostile archives, loaded and imported: the graphs are the same, and so is what is said. */
final class HostileLoadIT {
  /** Of an import in one transaction: it meets each paper once, as a load does. */
  private static final GraphImport.Settings AT_ONCE = new GraphImport.Settings(100_000, 2, 1);

  private static final long ONE_TRANSACTION = 2 << 20;

  private static final List<String> COUNTS =
      List.of(
          "documents",
          "imported",
          "reissued",
          "unchanged",
          "mended",
          "refused",
          "quarantined",
          "papers",
          "events",
          "new_events",
          "aliases",
          "signers",
          "states_reproduced",
          "states_differing");

  @TempDir static Path folder;
  private static Graph graph;
  private static int loads;

  @BeforeAll
  static void start() {
    graph = Graph.withSchema();
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @AfterEach
  void useNoFile() {
    System.clearProperty(GraphImport.PROPERTY);
  }

  @Test
  void everyPolicyGivesTheGraphOfAnImport() throws IOException {
    many(6, 16);
  }

  @Test
  @Tag("exhaustive")
  void largeArchives() throws IOException {
    many(200, 16);
  }

  private static void many(int archives, int papers) throws IOException {
    for (int seed = 0; seed < archives; seed++) {
      Archive archive = Archive.of(3000 + seed, papers);
      Random random = new Random(seed);
      compare(
          switch (seed % 6) {
            case 0 -> History.of(archive, Policies.plain(false), false);
            case 1 -> History.of(archive, Policies.plain(false), true);
            case 2 -> History.of(archive, Policies.plain(true), false);
            default -> History.of(archive, Policies.any(random, 0), false);
          },
          "seed " + seed);
    }
  }

  private static void compare(History history, String where) throws IOException {
    GraphImport.run(graph, folder, history, AT_ONCE, List.of());
    Map<String, Object> digests = digests(graph.rows("CALL pith.digest()"));
    Map<String, Object> imported =
        graph.row("MATCH (i:Import {kind: 'import'}) RETURN i {.*} AS run ORDER BY i.run LIMIT 1");
    List<Map<String, Object>> changes = graph.rows(CHANGES);
    try (LoadedGraph loaded = load(history)) {
      assertEquals(digests, digests(loaded.rows("CALL pith.digest()")), where);
      Map<String, Object> run = loaded.rows("MATCH (i:Import) RETURN i {.*} AS run").get(0);
      COUNTS.forEach(
          count ->
              assertEquals(
                  ((Map<?, ?>) imported.get("run")).get(count),
                  ((Map<?, ?>) run.get("run")).get(count),
                  where + " " + count));
      assertEquals(
          loaded.value("MATCH ()-[c:CITES]->() RETURN count(c)"),
          ((Map<?, ?>) run.get("run")).get("citations"),
          where);
      List<Map<String, Object>> loadedChanges = loaded.rows(CHANGES);
      assertEquals(
          List.of(),
          changes.stream().filter(each -> !loadedChanges.contains(each)).toList(),
          () -> where + ": not in " + loadedChanges);
      assertEquals(changes.size(), loadedChanges.size(), where);
      assertEquals(standings(graph.rows(STANDINGS)), standings(loaded.rows(STANDINGS)), where);
      assertEquals(refusals(graph.rows(REFUSALS)), refusals(loaded.rows(REFUSALS)), where);
      assertEquals(graph.rows(REISSUES), loaded.rows(REISSUES), where);
      loaded.assertWhole();
    }
  }

  private static final String CHANGES =
      "CALL pith.changes(0, {kinds: ['paper', 'conflict']}) "
          + "YIELD kind, pith_number, event_id, before, after "
          + "RETURN kind, pith_number, event_id, before, after "
          + "ORDER BY kind, pith_number, event_id, before, after";

  /** In the order in which they were written: an import may tell of several for one paper. */
  private static final String STANDINGS =
      "CALL pith.changes(0, {kinds: ['standing']}) YIELD pith_number, after "
          + "RETURN pith_number, after";

  private static final String REISSUES =
      "MATCH (r:Reissue)-[:REISSUES]->(b:Bundle) "
          + "RETURN r.hash_start AS reissue, b.bundle_sha256 AS shown ORDER BY reissue";

  private static final String REFUSALS =
      "MATCH (r:Refusal) RETURN r.position AS position, r.code AS code, r.found AS found, "
          + "r.sha256 AS sha256 ORDER BY position, code";

  /** The last of each paper. */
  private static Map<Object, Object> standings(List<Map<String, Object>> rows) {
    Map<Object, Object> standings = new HashMap<>();
    rows.forEach(row -> standings.put(row.get("pith_number"), row.get("after")));
    standings.values().removeIf("unchallenged"::equals);
    return standings;
  }

  private static List<String> refusals(List<Map<String, Object>> rows) {
    return rows.stream().map(row -> new TreeMap<>(row).toString()).toList();
  }

  private static Map<String, Object> digests(List<Map<String, Object>> rows) {
    Map<String, Object> digests = new TreeMap<>();
    rows.forEach(row -> digests.put((String) row.get("kind"), row.get("sha256")));
    return digests;
  }

  private static LoadedGraph load(History history) throws IOException {
    History.Step step = history.steps().get(0);
    Path dump = folder.resolve("dump-" + ++loads + ".ndjson");
    Files.write(dump, step.deliveries().stream().map(Delivery::text).toList());
    assertTrue(Files.size(dump) < ONE_TRANSACTION, "an import would take it in several parts");
    Path db = folder.resolve("db-" + loads);
    List<String> words = new ArrayList<>(List.of("load", dump.toString(), "--db", db.toString()));
    if (step.asOpen()) {
      words.add("--open");
    }
    Shell ran = Shell.type(words.toArray(String[]::new));
    assertTrue(ran.exit() < 2 && ran.err().isEmpty(), ran.err());
    return LoadedGraph.open(db);
  }
}
