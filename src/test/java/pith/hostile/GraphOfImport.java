package pith.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pith.database.Graph;
import pith.database.LoadedGraph;

/** What an import makes of a history, for a load to be compared with. */
record GraphOfImport(
    Map<String, Object> digests,
    Map<?, ?> run,
    List<Map<String, Object>> changes,
    Map<Object, Object> standings,
    List<String> refusals,
    List<Map<String, Object>> reissues) {
  /** Of an import in one transaction: it meets each paper once, as a load does. */
  private static final GraphImport.Settings AT_ONCE = new GraphImport.Settings(100_000, 2, 1);

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

  /** Leaves the trust file of the history in force. */
  static GraphOfImport of(Graph graph, Path folder, History history) {
    GraphImport.run(graph, folder, history, AT_ONCE, List.of());
    return new GraphOfImport(
        digests(graph.rows("CALL pith.digest()")),
        (Map<?, ?>)
            graph
                .row(
                    "MATCH (i:Import {kind: 'import'}) RETURN i {.*} AS run ORDER BY i.run LIMIT 1")
                .get("run"),
        graph.rows(CHANGES),
        standings(graph.rows(STANDINGS)),
        refusals(graph.rows(REFUSALS)),
        graph.rows(REISSUES));
  }

  void assertSame(LoadedGraph loaded, String where) {
    assertEquals(digests, digests(loaded.rows("CALL pith.digest()")), where);
    Map<?, ?> of =
        (Map<?, ?>) loaded.rows("MATCH (i:Import) RETURN i {.*} AS run").get(0).get("run");
    COUNTS.forEach(count -> assertEquals(run.get(count), of.get(count), where + " " + count));
    assertEquals(
        loaded.value("MATCH ()-[c:CITES]->() RETURN count(c)"), of.get("citations"), where);
    List<Map<String, Object>> loadedChanges = loaded.rows(CHANGES);
    assertEquals(
        List.of(),
        changes.stream().filter(each -> !loadedChanges.contains(each)).toList(),
        () -> where + ": not in " + loadedChanges);
    assertEquals(changes.size(), loadedChanges.size(), where);
    assertEquals(standings, standings(loaded.rows(STANDINGS)), where);
    assertEquals(refusals, refusals(loaded.rows(REFUSALS)), where);
    assertEquals(reissues, loaded.rows(REISSUES), where);
    loaded.assertWhole();
  }

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
}
