package pith.tamper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What users add to the graph under names of their own is theirs. */
final class StrangersPropertiesIT {
  private static final String ADD =
      """
      MATCH (p:Paper)-[c:CITES]->(o:Paper), (e:Event)-[:ABOUT]->(p), (a:Alias)-[i:IDENTIFIES]->(p)
      WITH p, c, o, e, a, i LIMIT 1
      SET p:Favourite, p.pagerank = 0.5, c.weight = 3, e.note = 'read this'
      SET a.seen = true, i.by = 'me'
      CREATE (p)-[:LIKES {much: true}]->(o), (p)-[:LIKES]->(:Note {text: 'mine'})
      """;
  private static final String THEIRS =
      """
      MATCH (p:Favourite {pagerank: 0.5})-[c:CITES {weight: 3}]->(o), (e:Event)-[:ABOUT]->(p)
      MATCH (p)-[:LIKES {much: true}]->(o), (p)-[:LIKES]->(:Note {text: 'mine'})
      MATCH (:Alias {seen: true})-[:IDENTIFIES {by: 'me'}]->(p)
      WHERE e.note = 'read this'
      RETURN count(*) AS all
      """;

  private static final String INVENTED = "pith:2016:" + "A".repeat(26);

  private static TamperedStore store;
  private static Untampered before;

  @BeforeAll
  static void start() {
    store = new TamperedStore();
    before = Untampered.of(store);
  }

  @AfterAll
  static void stop() {
    store.close();
  }

  @BeforeEach
  void add() {
    store.restore();
    store.graph().rows(ADD);
  }

  @Test
  void nothingIsNamed() {
    assertEquals(List.of(), store.verifyAll().since(before.all()));
    for (Object paper : store.papers()) {
      assertEquals(List.of(), store.verify(paper).since(before.of(paper)));
    }
  }

  @Test
  void nothingIsRemovedOrChanged() {
    assertTheirs();
    store.mergeAll();
    assertTheirs();
    ImportSums again = store.importAgain("mend: true");
    assertTheirs();
    assertEquals(0, again.sum("mended") + again.sum("imported"));
  }

  @Test
  void itStaysWhereSomethingIsMended() {
    store.graph().rows("MATCH (p:Favourite) SET p.title = 'Another', p.verdict = 'UNKNOWN'");
    store.mergeAll();
    assertTheirs();
    assertEquals(
        List.of(),
        store.graph().rows("MATCH (p:Favourite {title: 'Another'}) RETURN p.title AS title"));
  }

  /** The invented paper stays, for an import may know it, and is named. */
  @Test
  void nothingIsSaidInTheNameOfAnInventedPaper() {
    String digest = store.graph().digest();
    store
        .graph()
        .rows(
            "MATCH (p:Favourite) CREATE (:Paper {pith_number: $number, imported: true,"
                + " record_seen: true, verdict: 'RECORD_ONLY'})"
                + "-[:CITES {relation: 'refutes', trusted: true}]->(p)",
            "number",
            INVENTED);
    assertTrue(store.verifyAll().since(before.all()).size() > 1);
    store.mergeAll();
    assertEquals(1, store.verifyAll().since(before.all()).size());
    store.graph().rows("MATCH (p:Paper {pith_number: $number}) DELETE p", "number", INVENTED);
    assertEquals(digest, store.graph().digest());
  }

  /** A relationship of our types at a node of theirs means nothing, and keeps nothing alive. */
  @Test
  void whatIsDrawnAtTheirNodesKeepsNothing() {
    String digest = store.graph().digest();
    store
        .graph()
        .rows(
            "MATCH (p:Favourite), (n:Note) CREATE (p)-[:REPLICATES]->(n),"
                + " (n)-[:POINTS_AT]->(:Alias {kind: 'doi', value: '10.1/x'}),"
                + " (n)-[:POINTS_AT]->(:Paper {pith_number: $number, imported: false}),"
                + " (n)-[:CONTAINS]->(:Event {event_id: 'sha256:00'}),"
                + " (n)-[:SIGNED_BY]->(:Signer {public_key: '00'})",
            "number",
            INVENTED);
    assertEquals(4, store.verifyAll().since(before.all()).size());
    store.mergeAll();
    assertEquals(digest, store.graph().digest());
    assertEquals(List.of(), store.verifyAll().since(before.all()));
  }

  /** Somebody dropped the constraint, and made a second one. */
  @Test
  void nothingThatIsDoubledOrOfAnotherTypeEndsACall() {
    Object paper = store.graph().value("MATCH (p:Favourite) RETURN p.pith_number AS number");
    store.graph().rows("MATCH (s:Signer) SET s.key_ids = 17");
    store.graph().rows("CALL pith.conflicts()");
    store.graph().rows("MATCH (e:Event)-[:ABOUT]->(:Favourite) SET e.event_id = 'x' + id(e)");
    store.graph().rows("CALL pith.history($id)", "id", paper);
    store.graph().rows("DROP CONSTRAINT pith_signer");
    store.graph().rows("MATCH (s:Signer) CREATE (t:Signer) SET t = properties(s)");
    assertTrue(store.verifyAll().since(before.all()).size() > 1);
    store.graph().rows("MATCH (s:Signer) DETACH DELETE s");
    store.graph().rows("CALL pith.setup()");
  }

  private void assertTheirs() {
    assertEquals(List.of(Map.of("all", 1L)), store.graph().rows(THEIRS));
  }
}
