package pith.graph.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.QueryExecutionException;
import pith.database.Graph;
import pith.database.Samples;
import pith.wanted.PaperStanding;

/** Citations, replications and cascades on the sample corpus, against plain Cypher. */
final class ExploreIT {
  private static final String RESTING =
      " WHERE all(c IN relationships(p) WHERE c.relation IN "
          + "['depends_on', 'extends', 'uses_method', 'supports']) ";

  private static Graph graph;

  @BeforeAll
  static void start() throws IOException {
    graph = Graph.start();
    Samples.importInto(graph);
  }

  @AfterAll
  static void stop() {
    Samples.forget();
    graph.close();
  }

  @Test
  void theCascadeIsWhatPlainCypherFinds() {
    List<Map<String, Object>> cascade =
        graph.rows(
            "CALL pith.cascade('arxiv:2699.00009') YIELD pith_number, distance "
                + "WHERE distance > 0 RETURN pith_number, distance");
    List<Map<String, Object>> plain =
        graph.rows(
            "MATCH (root:Paper {source_id: '2699.00009'}), p = (a:Paper)-[:CITES*1..12]->(root)"
                + RESTING
                + "WITH a, min(length(p)) AS distance WHERE a.source_id <> '2699.00009' "
                + "RETURN a.pith_number AS pith_number, distance ORDER BY distance, pith_number");
    assertEquals(100, cascade.size());
    assertEquals(plain, cascade);
  }

  @Test
  void aCycleEndsWhereItBegan() {
    List<Map<String, Object>> rows =
        graph.rows(
            "CALL pith.cascade('arxiv:2699.00160') YIELD pith_number, path "
                + "RETURN pith_number, length(path) AS steps");
    assertEquals(rows.size(), rows.stream().map(row -> row.get("pith_number")).distinct().count());
    assertTrue(rows.size() > 2);
  }

  /** Two citations to each next paper, so that every step has two ways to choose from. */
  @Test
  void aChainMayBeAsLongAsAnArchive() {
    try (Graph chain = Graph.withSchema()) {
      chain.rows(
          "UNWIND range(1, 2000) AS i CREATE (:Paper {pith_number: 'pith:2016:' "
              + "+ 'AAAAAAAAAAAAAAAAAAAAAA' + reduce(t = '', d IN [512, 64, 8, 1] | "
              + "t + substring('ABCDEFGHIJ', i / d  % (CASE d WHEN 512 THEN 10 ELSE 8 END), 1)), "
              + "n: i})");
      chain.rows(
          "MATCH (p:Paper) WITH p ORDER BY p.n WITH collect(p) AS papers "
              + "UNWIND range(1, size(papers) - 1) AS i UNWIND ['z', 'a'] AS id "
              + "WITH papers[i] AS a, papers[i - 1] AS b, id "
              + "CREATE (a)-[:CITES {relation: 'depends_on', event_id: id}]->(b)");
      Map<String, Object> last =
          chain.row(
              "MATCH (root:Paper {n: 1}) CALL pith.cascade(root.pith_number) "
                  + "YIELD distance, path WITH distance, path ORDER BY distance DESC LIMIT 1 "
                  + "RETURN distance, length(path) AS steps, "
                  + "all(link IN relationships(path) WHERE link.event_id = 'a') AS first");
      assertEquals(Map.of("distance", 1999L, "steps", 1999L, "first", true), last);
    }
  }

  @Test
  void everyConditionHasAPaperAndItsEvents() {
    TreeSet<String> met = new TreeSet<>();
    for (Map<String, Object> row :
        graph.rows(
            "MATCH (p:Paper {imported: true}) CALL pith.cascade(p.pith_number, {depth: 0}) "
                + "YIELD standing, because, events RETURN standing, because, events")) {
      met.add((String) row.get("standing"));
      List<?> events = (List<?>) row.get("events");
      assertEquals(row.get("standing").equals("unchallenged"), events.isEmpty());
      for (Object event : events) {
        assertEquals(
            1L, graph.value("MATCH (e:Event {event_id: $id}) RETURN count(e)", "id", event));
        assertTrue(row.get("because").toString().contains((String) event));
      }
    }
    for (PaperStanding condition : PaperStanding.values()) {
      assertTrue(met.contains(condition.wireName()), condition.wireName());
    }
  }

  @Test
  void theForgersReplicationCountsForNothing() {
    Map<String, Object> row =
        graph.row(
            "CALL pith.cascade('arxiv:2699.00009', {depth: 0}) YIELD standing, because "
                + "RETURN standing, because");
    assertEquals("retracted", row.get("standing"));
    assertFalse(row.get("because").toString().contains("confirmed"));
  }

  @Test
  void trustedOnlyLeavesOutWhatStrangersSigned() {
    assertEquals("refuted", standing("arxiv:2699.00101", false));
    assertEquals("unchallenged", standing("arxiv:2699.00101", true));
    assertEquals("refuted", standing("arxiv:2699.00030", true));
    assertEquals(
        1L,
        graph.value(
            "CALL pith.citations('arxiv:2699.00101', {relations: ['refutes']}) YIELD trusted "
                + "WHERE NOT trusted RETURN count(*)"));
    assertEquals(
        0L,
        graph.value(
            "CALL pith.citations('arxiv:2699.00101', {relations: ['refutes'], trusted_only: true}) "
                + "YIELD trusted RETURN count(*)"));
  }

  private static Object standing(String id, boolean trustedOnly) {
    return graph.value(
        "CALL pith.cascade($id, {depth: 0, trusted_only: $trusted}) YIELD standing "
            + "RETURN standing",
        "id",
        id,
        "trusted",
        trustedOnly);
  }

  @Test
  void citationsAreWhatPlainCypherFinds() {
    for (String direction : List.of("incoming", "outgoing", "both")) {
      String pattern =
          switch (direction) {
            case "incoming" -> "(root)<-[:CITES*1..2]-(:Paper)";
            case "outgoing" -> "(root)-[:CITES*1..2]->(:Paper)";
            default -> "(root)-[:CITES*1..2]-(:Paper)";
          };
      assertEquals(
          graph.rows(
              "MATCH (root:Paper {source_id: '2699.00060'}) MATCH p = "
                  + pattern
                  + " UNWIND relationships(p) AS c RETURN DISTINCT c.event_id AS id ORDER BY id"),
          graph.rows(
              "CALL pith.citations('arxiv:2699.00060', {direction: $direction, depth: 2}) "
                  + "YIELD event_id RETURN event_id AS id ORDER BY id",
              "direction",
              direction),
          direction);
    }
  }

  @Test
  void replicationsShowAlsoWorksWithoutANumber() {
    Map<String, Object> row = graph.row("CALL pith.replications('arxiv:2699.00071')");
    assertEquals("10.9999/nowhere.1", row.get("by"));
    assertEquals("failed", row.get("outcome"));
    assertNull(row.get("replication"));
    assertEquals(3, graph.rows("CALL pith.replications('arxiv:2699.00060')").size());
    assertEquals(
        1,
        graph.rows("CALL pith.replications('arxiv:2699.00118', {direction: 'outgoing'})").size());
  }

  @Test
  void aWordThatIsNoRelationIsRefused() {
    QueryExecutionException refused =
        assertThrows(
            QueryExecutionException.class,
            () -> graph.rows("CALL pith.cascade('arxiv:2699.00009', {relations: ['rests_on']})"));
    assertTrue(refused.getMessage().contains("WRONG_SETTING"), refused.getMessage());
  }
}
