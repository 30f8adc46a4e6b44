package pith.graph.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.Graph;
import pith.json.CanonicalJson;
import pith.model.JsonObject;

/** What stands on a name and what on its {@code IDENTIFIES}, as papers come to share it and go. */
class SharedNamesIT {
  private static final TestKey KEY = TestKey.of("the.registry", "registry-1");
  private static final String NAMES =
      "MATCH (a:Alias)-[l:IDENTIFIES]->(p) RETURN a.kind AS kind, a.value AS value, "
          + "properties(a) AS name, properties(l) AS link, p.pith_number AS paper "
          + "ORDER BY kind, value, paper";

  private static final String SHARED =
      "MATCH (a:Alias) WHERE COUNT { (a)-[:IDENTIFIES]->() } = 2 WITH a ";

  private static final TestPaper CITING =
      TestPaper.of("2002.00002", "On Names", "2020-02-01T00:00:00Z");

  private static final JsonObject THE_NAME =
      JsonObject.builder().put("arxiv", "2001.00001").build();

  private static final String A_CLAIM =
      "MATCH (a:Alias {kind: 'arxiv', value: '2001.00001'})-[l:IDENTIFIES]->()"
          + " WITH a, l ORDER BY elementId(l) WITH a, head(collect(l)) AS l ";

  private static final List<String> CHANGES =
      List.of(
          "SET a.created_at = '2001-01-01T00:00:00Z'",
          "SET a.created_at = '2031-01-01T00:00:00Z'",
          "SET a.derived = false",
          "SET l.created_at = '2001-01-01T00:00:00Z'",
          "SET l.created_at = '2031-01-01T00:00:00Z'",
          "SET l.record_only = true",
          "SET a.derived = false REMOVE l.derived",
          "REMOVE l.by_stranger",
          "SET a.created_at = '2001-01-01T00:00:00Z', l.created_at = '2001-01-01T00:00:00Z'",
          "DELETE l",
          "DETACH DELETE a");

  private static Graph graph;

  @BeforeAll
  static void start() {
    graph = Graph.withSchema();
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @BeforeEach
  void empty() {
    graph.empty();
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
    merged("pinned");
    assertEquals(alone, graph.rows(NAMES));
  }

  /** Also where the papers have other rights than before by the time that it is mended. */
  @Test
  void whatIsChangedOfASharedNameIsNamedAndMended() {
    List.of("The First", "The Second", "The Third").forEach(SharedNamesIT::take);
    take(CITING, TestEvent.by(KEY, CITING).cites("refutes", THE_NAME));
    Map<String, String> digests = new HashMap<>();
    for (String admission : List.of("pinned", "open")) {
      digests.put(admission, merged(admission));
    }
    for (int i = 0; i < CHANGES.size(); i++) {
      String change = CHANGES.get(i);
      graph.rows(A_CLAIM + change);
      assertNotEquals(List.of(), failures(), change);
      String admission = i % 2 == 0 ? "pinned" : "open";
      assertEquals(digests.get(admission), merged(admission), change);
      assertEquals(List.of(), failures(), change);
    }
  }

  private static String merged(String admission) {
    admit(admission);
    graph.rows("CALL pith.merge.all()");
    return graph.digest();
  }

  private static List<Map<String, Object>> failures() {
    return graph.rows(
        "CALL pith.verify.all() YIELD check, status, expected, found WHERE status = 'FAIL'"
            + " RETURN *");
  }

  private static void admit(String admission) {
    graph.rows(
        "MATCH (p:Paper {pith_number: $number})<-[:DESCRIBES]-(b) SET b.admitted_under = $under",
        "number",
        paper("The Second").number().text(),
        "under",
        admission);
  }

  private static void take(String title) {
    TestPaper paper = paper(title);
    take(paper, TestEvent.by(KEY, paper).recordCreated());
  }

  private static void take(TestPaper paper, TestEvent event) {
    String json = CanonicalJson.text(TestBundle.of(paper, KEY).add(event.build()).build());
    graph.rows("CALL pith.import.text($json, {trust: 'open'})", "json", json);
  }

  private static TestPaper paper(String title) {
    return TestPaper.of("2001.00001", title, "2020-01-01T00:00:00Z");
  }
}
