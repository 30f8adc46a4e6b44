package pith.graph.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.Graph;
import pith.json.CanonicalJson;

/** What stands on a name and what on its {@code IDENTIFIES}, as papers come to share it and go. */
class SharedNamesIT {
  private static final TestKey KEY = TestKey.of("the.registry", "registry-1");
  private static final String NAMES =
      "MATCH (a:Alias)-[l:IDENTIFIES]->(p) RETURN a.kind AS kind, a.value AS value, "
          + "properties(a) AS name, properties(l) AS link, p.pith_number AS paper "
          + "ORDER BY kind, value, paper";

  private static final String SHARED =
      "MATCH (a:Alias) WHERE COUNT { (a)-[:IDENTIFIES]->() } = 2 WITH a ";

  private static Graph graph;

  @BeforeAll
  static void start() {
    graph = Graph.withSchema();
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @Test
  void aNameSaysWhatItsOnlyPaperSaysAndEachOfSeveralSaysItsOwn() {
    take("The First");
    List<Map<String, Object>> alone = graph.rows(NAMES);
    alone.forEach(row -> assertEquals(Map.of("by_stranger", true), row.get("link")));
    take("The Second");
    assertEquals(3L, graph.value(SHARED + "RETURN count(*)"));
    assertEquals(
        List.of("by_stranger", "created_at", "derived"),
        graph.value(
            SHARED
                + "MATCH (a)-[l:IDENTIFIES]->() UNWIND keys(l) AS key"
                + " WITH DISTINCT key ORDER BY key RETURN collect(key)"));
    graph.rows(
        "MATCH (p:Paper {pith_number: $number})<-[:DESCRIBES]-(b) SET b.admitted_under = 'pinned'",
        "number",
        paper("The Second").number().text());
    graph.rows("CALL pith.merge.all()");
    assertEquals(alone, graph.rows(NAMES));
  }

  private static void take(String title) {
    TestPaper paper = paper(title);
    String json =
        CanonicalJson.text(
            TestBundle.of(paper, KEY)
                .add(TestEvent.by(KEY, paper).recordCreated().build())
                .build());
    graph.rows("CALL pith.import.text($json, {trust: 'open'})", "json", json);
  }

  private static TestPaper paper(String title) {
    return TestPaper.of("2001.00001", title, "2020-01-01T00:00:00Z");
  }
}
