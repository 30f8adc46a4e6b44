package pith.tamper;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

  private void assertTheirs() {
    assertEquals(List.of(Map.of("all", 1L)), store.graph().rows(THEIRS));
  }
}
