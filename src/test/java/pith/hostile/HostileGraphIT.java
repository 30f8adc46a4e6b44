package pith.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pith.database.Graph;

/**
 * Hostile archives in a real database, compared with a model that follows the pages: states,
 * statuses, reasons, verdicts, titles, names, and what is drawn between papers.
 */
final class HostileGraphIT {
  private static final List<GraphImport.Settings> SETTINGS =
      List.of(
          new GraphImport.Settings(1, 1, 1),
          new GraphImport.Settings(7, 2, 2),
          new GraphImport.Settings(100, 3, 2));

  private static final int PAPERS = 16;

  @TempDir static Path folder;
  private static Graph graph;
  private final Set<Rule> unneeded = EnumSet.copyOf(Rule.BETWEEN_PAPERS);
  private long comparisons;
  private int imports;
  private int papers;

  @BeforeAll
  static void start() {
    graph = Graph.withSchema();
  }

  @AfterEach
  void useNoFile() {
    System.clearProperty(GraphImport.PROPERTY);
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @Test
  void everyOrderBatchAndThreadCountGivesWhatTheModelSays() {
    seedsThatNeedEveryRule().forEach(seed -> onePolicy(Archive.of(seed, PAPERS), new Random(seed)));
    assertEquals(Set.of(), unneeded, "rules of the model without which nothing is missed");
    report();
  }

  @Test
  @Tag("exhaustive")
  void largeArchivesInEveryOrder() {
    for (int seed = 0; seed < 8; seed++) {
      onePolicy(Archive.of(seed, 200), new Random(seed));
    }
    report();
  }

  @Test
  void changesOfTheTrustFileGiveWhatTheModelSays() {
    changing(8, PAPERS);
  }

  @Test
  @Tag("exhaustive")
  void manyHistoriesOfTheTrustFile() {
    changing(60, 30);
  }

  /** Whatever the trust file says later: the bundles that were let go are missed by nobody. */
  @Test
  void lettingOlderExportsGoChangesNothingElse() {
    long gone = 0;
    for (int seed = 0; seed < 6; seed++) {
      Random random = new Random(seed);
      History history = History.changing(Archive.of(2000 + seed, PAPERS), 4, random);
      GraphImport.Settings settings = SETTINGS.get(seed % SETTINGS.size());
      GraphImport.run(graph, folder, history, settings, List.of());
      Map<String, Object> all = digests();
      Facts expected = GraphFacts.of(graph);
      long bundles = bundles();
      GraphImport.run(graph, folder, history, settings.keeping("latest"), List.of());
      List<String> wrong = expected.differences(GraphFacts.of(graph));
      wrong = wrong.stream().filter(line -> !line.startsWith("bundle ")).toList();
      assertEquals(List.of(), wrong, "seed " + seed);
      assertEquals(all, digests(), "seed " + seed);
      gone += bundles - bundles();
      assertEquals(
          0L,
          graph.value(
              "CALL pith.verify.all() YIELD check, status WHERE check STARTS WITH 'STORED' "
                  + "AND status = 'FAIL' RETURN count(*)"));
    }
    assertTrue(gone > 0);
  }

  private static long bundles() {
    return (long) graph.value("MATCH (b:Bundle|Reissue) RETURN count(b)");
  }

  /** Of all but bundles and their relationships. */
  private static Map<String, Object> digests() {
    Map<String, Object> digests = new TreeMap<>();
    graph
        .rows(
            "CALL pith.digest() YIELD kind, sha256 WHERE NOT kind IN ['graph', 'Bundle', "
                + "'CONTAINS', 'DESCRIBES'] RETURN kind, sha256")
        .forEach(row -> digests.put((String) row.get("kind"), row.get("sha256")));
    return digests;
  }

  private void onePolicy(Archive archive, Random random) {
    List<History> histories = histories(archive, random);
    for (int i = 0; i < histories.size(); i++) {
      inOrders(1 + i % 2, histories.get(i), random);
    }
    papers += archive.papers().size();
  }

  private static List<History> histories(Archive archive, Random random) {
    return List.of(
        History.of(archive, Policies.plain(false), false),
        History.of(archive, Policies.plain(false), true),
        History.of(archive, Policies.plain(true), false),
        History.of(archive, Policies.any(random, 0), false));
  }

  /** As many archives as it takes, so that each rule between papers makes a difference in one. */
  private static List<Integer> seedsThatNeedEveryRule() {
    Set<Rule> left = EnumSet.copyOf(Rule.BETWEEN_PAPERS);
    List<Integer> seeds = new ArrayList<>();
    for (int seed = 0; seed < 100 && !left.isEmpty(); seed++) {
      for (History history : histories(Archive.of(seed, PAPERS), new Random(seed))) {
        Facts facts = history.facts(Rule.Kept.ALL);
        if (left.removeIf(
                rule -> !history.facts(Rule.Kept.without(rule)).differences(facts).isEmpty())
            && !seeds.contains(seed)) {
          seeds.add(seed);
        }
      }
    }
    return seeds;
  }

  /** Each time by other settings, too. */
  private void inOrders(int orders, History history, Random random) {
    Facts expected = history.facts(Rule.Kept.ALL);
    Set<String> digests = new HashSet<>();
    for (int order = 0; order < orders; order++) {
      GraphImport.Settings settings = SETTINGS.get(imports++ % SETTINGS.size());
      GraphImport.run(graph, folder, history.shuffled(random), settings, List.of());
      Facts found = GraphFacts.of(graph);
      compare(expected, found, "import " + imports + " " + settings);
      unneeded.removeIf(
          rule -> !history.facts(Rule.Kept.without(rule)).differences(found).isEmpty());
      digests.add(graph.digest());
    }
    assertEquals(1, digests.size());
  }

  private void changing(int archives, int size) {
    int same = 0;
    for (int seed = 0; seed < archives; seed++) {
      Random random = new Random(seed);
      History history = History.changing(Archive.of(1000 + seed, size), 4, random);
      Facts expected = history.facts(Rule.Kept.ALL);
      GraphImport.Settings settings = Cast.pick(random, SETTINGS);
      List<Instant> times = GraphImport.run(graph, folder, history, settings, List.of());
      Facts found = GraphFacts.of(graph);
      compare(expected, found, "seed " + seed + " " + settings);
      History fresh = history.afresh();
      if (expected.differences(fresh.facts(Rule.Kept.ALL)).isEmpty()) {
        // Which bundles share a node depends on which were admitted together.
        Map<String, Object> digests = digests();
        GraphImport.run(graph, folder, fresh, settings, times);
        assertEquals(digests, digests(), "seed " + seed);
        same++;
      }
    }
    System.out.printf(
        "histories with changes of policy: %d; the end of %d a fresh import gives as well%n",
        archives, same);
    papers += archives * size;
    report();
  }

  private void compare(Facts expected, Facts found, String where) {
    List<String> wrong = expected.differences(found.asSeparate(expected));
    assertEquals(List.of(), wrong, () -> where + ": " + Facts.shown(wrong));
    comparisons += expected.lines().size();
  }

  private void report() {
    assertTrue(comparisons > 0);
    assertTrue(GraphImport.reissued() > 0);
    System.out.printf(
        "hostile papers in a database: %d, with %d facts as the model says; %d reissues%n",
        papers, comparisons, GraphImport.reissued());
  }
}
