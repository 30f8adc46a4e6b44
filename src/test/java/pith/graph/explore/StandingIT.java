package pith.graph.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Transaction;
import pith.database.Graph;
import pith.database.Samples;
import pith.wanted.PaperStanding;
import pith.wanted.SaidStanding;

/** Whether results stand, and what they stand on, on the samples. */
final class StandingIT {
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

  /** Row by row the same as a walk from each paper alone. */
  @Test
  void oneWalkForAllGivesWhatAWalkForEachGives() {
    for (boolean trustedOnly : List.of(false, true)) {
      List<Map<String, Object>> together =
          graph.rows(
              "MATCH (p:Paper) WITH p ORDER BY p.pith_number "
                  + "WITH collect(p.pith_number) AS ids "
                  + "CALL pith.standing(ids, {trusted_only: $trusted}) "
                  + "YIELD id, standing, worst_beneath, worst_beneath_trusted, path "
                  + "RETURN id, standing, worst_beneath, worst_beneath_trusted, "
                  + "length(path) AS steps",
              "trusted",
              trustedOnly);
      assertTrue(together.size() > 150);
      assertTrue(together.stream().anyMatch(row -> row.get("worst_beneath") != null));
      assertTrue(together.stream().anyMatch(row -> row.get("worst_beneath") == null));
      for (Map<String, Object> row : together) {
        List<Map<String, Object>> below =
            graph.rows(
                "CALL pith.foundations($id, {trusted_only: $trusted}) "
                    + "YIELD distance, standing, standing_trusted WHERE distance > 0 "
                    + "RETURN distance AS steps, standing AS worst_beneath, "
                    + "standing_trusted AS worst_beneath_trusted",
                "id",
                row.get("id"),
                "trusted",
                trustedOnly);
        Map<String, Object> worst = worst(below);
        assertEquals(worst.get("worst_beneath"), row.get("worst_beneath"), row.toString());
        assertEquals(
            worst.get("worst_beneath_trusted"), row.get("worst_beneath_trusted"), row.toString());
        assertEquals(worst.get("steps"), row.get("steps"), row.toString());
      }
    }
  }

  /** The most serious, and of these the nearest. */
  private static Map<String, Object> worst(List<Map<String, Object>> below) {
    Map<String, Object> none = new java.util.HashMap<>();
    none.put("worst_beneath", null);
    none.put("worst_beneath_trusted", null);
    none.put("steps", null);
    return SaidStanding.shaking().stream()
        .flatMap(
            said ->
                below.stream()
                    .filter(
                        row ->
                            said.standing().wireName().equals(row.get("worst_beneath"))
                                && row.get("worst_beneath_trusted").equals(said.isTrusted())))
        .findFirst()
        .orElse(none);
  }

  /** A list is quick because papers without such a label are not looked at any closer. */
  @Test
  void papersWithABadStandingAreThoseWithALabel() {
    List<Map<String, Object>> rows =
        graph.rows(
            "MATCH (p:Paper) CALL pith.cascade(p.pith_number, {depth: 0}) YIELD standing "
                + "RETURN standing, any(label IN labels(p) WHERE label IN "
                + "['Retracted', 'Concern', 'Refuted', 'Disputed', 'Corrected']) AS labelled");
    for (Map<String, Object> row : rows) {
      PaperStanding standing = PaperStanding.parse((String) row.get("standing")).orElseThrow();
      assertEquals(standing.isShaking(), row.get("labelled"), row.toString());
    }
    assertTrue(rows.stream().map(row -> row.get("labelled")).distinct().count() == 2);
  }

  @Test
  void foundationsAreTheMirrorImageOfCascades() {
    List<Map<String, Object>> up = pairs("cascade", "root", "pith_number");
    List<Map<String, Object>> down = pairs("foundations", "pith_number", "root");
    assertEquals(up, down);
    assertTrue(up.size() > 1_000);
  }

  private static List<Map<String, Object>> pairs(String call, String below, String above) {
    return graph.rows(
        "MATCH (p:Paper) WITH p.pith_number AS root CALL pith."
            + call
            + "(root) YIELD pith_number, distance WHERE distance > 0 RETURN "
            + below
            + " AS below, "
            + above
            + " AS above, distance ORDER BY below, above");
  }

  @Test
  void eachIdHasARowInItsOrder() {
    List<Map<String, Object>> rows =
        graph.rows(
            "CALL pith.standing(['arxiv:2699.00009', 'arxiv:0000.00000', "
                + "'https://arxiv.org/abs/2699.00009v7', 'words', ' '])");
    assertEquals("retracted", rows.get(0).get("standing"));
    assertEquals(true, rows.get(0).get("trusted"));
    assertEquals("AUTHENTIC", rows.get(0).get("verdict"));
    assertFalse(((List<?>) rows.get(0).get("because")).isEmpty());
    assertNull(rows.get(0).get("reason"));
    assertNull(rows.get(1).get("standing"));
    assertTrue(rows.get(1).get("reason").toString().startsWith("UNKNOWN_ID"));
    assertEquals(rows.get(0).get("pith_number"), rows.get(2).get("pith_number"));
    assertTrue(rows.get(3).get("reason").toString().contains("no form of"));
    assertTrue(rows.get(4).get("reason").toString().startsWith("UNKNOWN_ID: (blank): expected"));
  }

  @Test
  void anUnknownIdEndsNoQueryUnlessItShall() {
    String call =
        "CALL pith.standing(['words', '2699.00009'], {missing: $missing}) YIELD id RETURN id";
    assertEquals(2, graph.rows(call, "missing", "row").size());
    assertEquals(1, graph.rows(call, "missing", "skip").size());
    QueryExecutionException failure =
        assertThrows(QueryExecutionException.class, () -> graph.rows(call, "missing", "fail"));
    assertTrue(failure.getMessage().startsWith("UNKNOWN_ID: words"), failure.getMessage());
  }

  @Test
  void theFunctionGivesTheWordAlone() {
    assertEquals("retracted", graph.value("RETURN pith.standing('arxiv:2699.00009')"));
    assertEquals("unknown", graph.value("RETURN pith.standing('arxiv:0000.00000')"));
    assertNull(graph.value("RETURN pith.standing(null)"));
    assertEquals(List.of(), graph.rows("CALL pith.standing(null)"));
    QueryExecutionException failure =
        assertThrows(QueryExecutionException.class, () -> graph.rows("CALL pith.standing([1])"));
    assertTrue(failure.getMessage().contains("WRONG_ARGUMENT"), failure.getMessage());
  }

  /** Of a stranger's word: neither what it says nor that it is a claim may be lost. */
  @Test
  void aClaimNeverOutbidsAFact() {
    try (Transaction tx = graph.db().beginTx()) {
      String claim =
          "MATCH (p:Paper {source_id: $id}) CREATE (:Event {event_id: 'sha256:' + $id, event_type: "
              + "'correction', status: 'applied', trusted: false, body: "
              + "'{\"payload\":{\"correction\":{\"kind\":\"retraction\"}}}'})-[:ABOUT]->(p) "
              + "SET p:Disputed";
      for (String id : List.of("2699.00045", "2699.00064", "2699.00067")) {
        tx.execute(claim, Map.of("id", id)).close();
      }
      List<String> told = new ArrayList<>();
      try (var rows =
          tx.execute(
              "CALL pith.standing(['2699.00045', '2699.00064', '2699.00009']) "
                  + "YIELD standing, trusted, claimed, because "
                  + "RETURN standing + ' ' + toString(trusted) + ' ' + coalesce(claimed, '') "
                  + "+ ' ' + split(split(because[0], ' (')[0], ':')[0] AS told")) {
        rows.forEachRemaining(row -> told.add((String) row.get("told")));
      }
      assertEquals(
          List.of(
              "corrected true retracted corrected",
              "retracted false  claimed retracted",
              "retracted true  retracted"),
          told);
    }
  }

  /** What somebody damaged in the store gives no words of the database. */
  @Test
  void anEventWithoutItsIdStillCounts() {
    try (Transaction tx = graph.db().beginTx()) {
      tx.execute("MATCH (e:Event {event_type: 'correction'}) REMOVE e.event_id").close();
      try (var rows = tx.execute("CALL pith.standing('2699.00009') YIELD standing, events")) {
        assertEquals(Map.of("standing", "retracted", "events", List.of("")), rows.next());
      }
    }
  }

  @Test
  void aPathLeadsDownToTheWorst() {
    Map<String, Object> row =
        graph.row(
            "CALL pith.cascade('arxiv:2699.00009') YIELD pith_number, distance "
                + "WHERE distance = 3 WITH pith_number LIMIT 1 "
                + "CALL pith.standing(pith_number) YIELD id, worst_beneath, worst_paper, path "
                + "RETURN id, worst_beneath, worst_paper, path, "
                + "[n IN nodes(path) | n.pith_number] AS papers");
    assertEquals("retracted", row.get("worst_beneath"));
    assertNotNull(row.get("path"));
    List<?> papers = (List<?>) row.get("papers");
    assertEquals(row.get("id"), papers.get(0));
    assertEquals(row.get("worst_paper"), papers.get(papers.size() - 1));
    assertEquals(papers.size(), papers.stream().filter(Objects::nonNull).distinct().count());
  }
}
