package pith.graph.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Transaction;
import pith.corpus.TestBundle;
import pith.corpus.TestCorpus;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.GraphUnderPolicy;
import pith.database.PolicyFile;
import pith.json.CanonicalJson;
import pith.model.EventId;
import pith.model.JsonObject;

/** What a program is told that follows the graph from run to run. */
final class ChangesIT {
  private static final TestKey REGISTRY = TestCorpus.REGISTRY;
  private static final String PINNED = PolicyFile.signers(PolicyFile.pinned(REGISTRY));
  private static final TestPaper OLD =
      TestPaper.of("2601.00001", "An Old Result", "2026-01-01T00:00:00Z");
  private static final TestPaper NEW =
      TestPaper.of("2602.00002", "A New Result", "2026-02-01T00:00:00Z");

  @RegisterExtension static final GraphUnderPolicy UNDER = new GraphUnderPolicy(PINNED);

  @Test
  void aFirstImportNamesEachPaperOnceInFewBytes() {
    int papers = 200;
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < papers; i++) {
      lines.add(
          CanonicalJson.text(
              bundle(TestPaper.of("2603.%05d".formatted(i), "No. " + i, "2026-03-01T00:00:00Z"))));
    }
    UNDER.graph().write("all.ndjson", lines);
    Map<String, Object> row = imported("all.ndjson");
    assertEquals(1L, row.get("run"));
    assertEquals((long) papers, row.get("papers_changed"));
    List<Object> named = column("pith_number", changes(0, "{}"));
    assertEquals(papers, named.size());
    assertEquals(papers, Set.copyOf(named).size());
    long bytes =
        (long)
            UNDER.graph().value("MATCH (c:Changes) RETURN sum(size(c.packed) + 8 + 8 + 16) AS n");
    assertTrue(bytes <= papers * 100L, () -> bytes + " bytes for " + papers + " papers");
    Map<String, Object> again = imported("all.ndjson");
    assertEquals(2L, again.get("run"));
    assertEquals(0L, again.get("papers_changed"));
    assertEquals(List.of(), changes(1, "{}"));
    assertEquals(0L, UNDER.graph().value("MATCH (c:Changes {run: 2}) RETURN count(c)"));
  }

  @Test
  void anUpdateTellsEachDifferenceAndItsCause() {
    importing(bundle(OLD));
    JsonObject retraction = retraction(OLD);
    importing(bundle(OLD, retraction));
    List<Map<String, Object>> rows = changes(1, "{}");
    assertEquals(List.of("event", "state", "standing"), column("kind", rows));
    String id = TestEvent.idOf(retraction).text();
    rows.forEach(row -> assertEquals(id, row.get("event_id"), row::toString));
    rows.forEach(row -> assertEquals("correction", row.get("event_type"), row::toString));
    rows.forEach(row -> assertEquals("An Old Result", row.get("title"), row::toString));
    assertEquals("applied", rows.get(0).get("after"));
    assertEquals("unchallenged", rows.get(2).get("before"));
    assertEquals("retracted", rows.get(2).get("after"));
    assertTrue(rows.get(0).get("summary").toString().contains("fraud"), rows::toString);
    assertEquals(
        UNDER.graph().value("MATCH (p:Paper) RETURN p.state_sha256"), rows.get(1).get("after"));
  }

  @Test
  void aPaperThatIsRefutedByAnotherIsNewsOfItsOwn() {
    importing(bundle(OLD));
    importing(bundle(NEW, cites(NEW, "refutes", OLD)));
    List<Map<String, Object>> rows = changes(1, "{kinds: ['standing', 'paper']}");
    assertEquals(List.of("paper", "standing"), column("kind", rows));
    assertEquals(OLD.number().text(), rows.get(1).get("pith_number"));
    assertEquals("refuted", rows.get(1).get("after"));
    assertEquals("citation_signature", rows.get(1).get("event_type"));
    UNDER.policy().write("\"deny_keys\": [\"" + REGISTRY.publicKey().hex() + "\"]");
    UNDER.graph().rows("CALL pith.merge.all()");
    List<Map<String, Object>> taken =
        changes(2, "{papers: ['" + OLD.number() + "'], kinds: ['standing']}");
    assertEquals(List.of("refuted"), column("before", taken));
    assertEquals(List.of("unchallenged"), column("after", taken));
    assertEquals(
        List.of("import", "import", "merge"),
        column("kind", UNDER.graph().rows("CALL pith.imports()")));
  }

  @Test
  void anotherPolicyIsARunThatTellsWhatItChanged() {
    UNDER.policy().write("");
    importing(bundle(OLD));
    UNDER.policy().write(PINNED);
    UNDER.graph().rows("CALL pith.merge('" + OLD.number() + "')");
    List<Map<String, Object>> rows = changes(1, "{}");
    assertEquals(
        Set.of("status", "verdict", "state", "alias"), new HashSet<>(column("kind", rows)));
    assertTrue(column("after", rows).contains("AUTHENTIC"), rows::toString);
    List<Map<String, Object>> runs = UNDER.graph().rows("CALL pith.imports()");
    assertFalse(runs.get(0).get("trust_sha256").equals(runs.get(1).get("trust_sha256")));
    assertEquals(OLD.number().text(), runs.get(1).get("source"));
    UNDER.graph().rows("CALL pith.merge('" + OLD.number() + "')");
    assertEquals(2, UNDER.graph().rows("CALL pith.imports()").size(), "nothing changed");
  }

  @Test
  void whatHappenedBelowAPaperIsOneCall() {
    importing(bundle(OLD), bundle(NEW, cites(NEW, "depends_on", OLD)));
    importing(bundle(OLD, retraction(OLD)));
    String watched = "papers: ['" + NEW.number() + "']";
    assertEquals(List.of(), changes(1, "{" + watched + "}"));
    List<Map<String, Object>> rows =
        changes(1, "{" + watched + ", affecting: true, kinds: ['standing']}");
    assertEquals(List.of(OLD.number().text()), column("pith_number", rows));
  }

  @Test
  void aForkIsNamed() {
    EventId first = TestEvent.idOf(TestEvent.by(REGISTRY, OLD).recordCreated().build());
    JsonObject left =
        TestEvent.by(REGISTRY, OLD).corrects("erratum", "c", "left").after(first).build();
    JsonObject right =
        TestEvent.by(REGISTRY, OLD).corrects("erratum", "c", "right").after(first).build();
    importing(bundle(OLD, left));
    importing(bundle(OLD, left, right));
    List<Map<String, Object>> rows = changes(1, "{kinds: ['conflict']}");
    assertEquals(List.of(TestEvent.idOf(right).text()), column("event_id", rows));
    assertEquals(List.of("fork of 2"), column("after", rows));
  }

  @Test
  void documentsOfOneTransactionAreOneRun() {
    try (Transaction tx = UNDER.graph().db().beginTx()) {
      assertEquals(1L, text(tx, bundle(OLD)));
      assertEquals(1L, text(tx, bundle(NEW)));
      tx.commit();
    }
    Map<String, Object> run = UNDER.graph().row("CALL pith.imports()");
    assertEquals(2L, run.get("documents"));
    assertEquals(2L, run.get("papers_changed"));
    assertEquals(2, changes(0, "{kinds: ['paper']}").size());
    assertEquals(
        List.of(1L, 2L),
        column("s", UNDER.graph().rows("MATCH (c:Changes) RETURN c.sequence AS s ORDER BY s")));
  }

  @Test
  void whatIsRolledBackStaysARunThatDidNotEnd() {
    try (Transaction tx = UNDER.graph().db().beginTx()) {
      text(tx, bundle(OLD));
      tx.rollback();
    }
    Map<String, Object> run = UNDER.graph().row("CALL pith.imports()");
    assertNull(run.get("ended"));
    assertNull(run.get("documents"));
    assertEquals(List.of(), changes(0, "{}"));
    importing(bundle(OLD));
    List<Map<String, Object>> rows = changes(0, "{kinds: ['paper']}");
    assertEquals(List.of(2L), column("run", rows));
  }

  @Test
  void aDryRunIsNone() {
    UNDER.graph().write("one.json", List.of(CanonicalJson.text(bundle(OLD))));
    assertNull(UNDER.graph().row("CALL pith.import('one.json', {dry_run: true})").get("run"));
    assertEquals(List.of(), UNDER.graph().rows("CALL pith.imports()"));
  }

  @Test
  void theDigestAndTheMergeLeaveRunsAlone() {
    importing(bundle(OLD));
    String digest = UNDER.graph().digest();
    assertFalse(
        column("kind", UNDER.graph().rows("CALL pith.digest()")).stream()
            .anyMatch(Set.of("Import", "Changes")::contains));
    assertEquals(
        0L, UNDER.graph().value("CALL pith.merge.all() YIELD written RETURN sum(written)"));
    assertEquals(1L, UNDER.graph().value("MATCH (c:Changes) RETURN count(c)"));
    UNDER.graph().rows("MATCH (n:Import|Changes) DELETE n");
    assertEquals(digest, UNDER.graph().digest());
  }

  /** Each property of these nodes is in the table of the README. */
  @Test
  void theReadmeNamesWhatRunsKeep() throws IOException {
    importing(bundle(OLD));
    UNDER.graph().rows("CALL pith.merge.all()");
    String readme = Files.readString(Path.of("README.md"));
    for (String label : List.of("Import", "Changes")) {
      String row =
          readme
              .lines()
              .filter(line -> line.startsWith("| `" + label + "` |"))
              .findFirst()
              .orElse("");
      column(
              "name",
              UNDER
                  .graph()
                  .rows("MATCH (n:" + label + ") UNWIND keys(n) AS name RETURN DISTINCT name"))
          .forEach(name -> assertTrue(row.contains("`" + name + "`"), label + "." + name));
    }
  }

  @Test
  void aCursorGetsEachRunWhole() {
    importing(bundle(OLD), bundle(NEW));
    importing(bundle(OLD, retraction(OLD)));
    assertEquals(List.of(1L, 1L), column("run", changes(0, "{limit: 1}")));
    assertEquals(List.of(2L), column("run", changes(1, "{limit: 1, kinds: ['standing']}")));
    assertEquals(List.of(), changes(2, "{}"));
  }

  @Test
  void wrongQuestionsAreRefusedInWords() {
    importing(bundle(OLD));
    for (String[] wrong :
        new String[][] {
          {"-1, {}", "UNKNOWN_RUN"},
          {"2, {}", "UNKNOWN_RUN"},
          {"0, {kinds: ['mood']}", "WRONG_SETTING"},
          {"0, {affecting: true}", "WRONG_SETTING"},
          {"0, {papers: ['arxiv:9999.99999']}", "UNKNOWN_ID"}
        }) {
      assertRefused(wrong[1], "CALL pith.changes(" + wrong[0] + ")");
    }
    UNDER.graph().rows("MATCH (c:Changes) SET c.packed = 'spoilt'");
    assertRefused("RUN_DAMAGED", "CALL pith.changes(0)");
  }

  /** Whatever happened: each change begins where the one before it ended, up to what is there. */
  @Test
  void changesFollowOneAnotherUpToTheGraphOfNow() {
    List<String> corpus = TestCorpus.documents(4, 40);
    String both =
        PolicyFile.signers(PolicyFile.pinned(REGISTRY), PolicyFile.pinned(TestCorpus.AUTHOR));
    List<String> policies = List.of(PINNED, both, "", "\"mode\": \"open\"", PINNED);
    for (int i = 0; i < policies.size(); i++) {
      UNDER.policy().write(policies.get(i));
      UNDER.graph().rows("CALL pith.merge.all()");
      List<String> part = new ArrayList<>();
      for (int j = i; j < corpus.size(); j += policies.size()) {
        part.add(corpus.get(j));
      }
      UNDER.graph().write("part.ndjson", part);
      imported("part.ndjson");
    }
    Map<String, Object> last = new HashMap<>();
    int followed = 0;
    for (Map<String, Object> row : changes(0, "{}")) {
      String kind = (String) row.get("kind");
      if (Set.of("verdict", "state", "standing", "status", "event", "paper").contains(kind)) {
        boolean isOfEvent = kind.equals("status") || kind.equals("event");
        String of =
            kind.equals("paper") ? "verdict" : isOfEvent ? (String) row.get("event_id") : kind;
        String key = row.get("pith_number") + " " + of;
        if (last.containsKey(key)) {
          assertEquals(
              last.get(key),
              row.get("before"),
              () ->
                  changes(0, "{papers: ['" + row.get("pith_number") + "']}")
                      .toString()
                      .replace("}, {", "}\n{"));
          followed++;
        }
        last.put(key, row.get("after"));
      }
    }
    assertTrue(followed > 100, "only " + followed + " changes of what was told before");
    last.forEach(
        (key, value) -> assertEquals(now(key.split(" ")), value, () -> key + " is another one"));
  }

  private static Object now(String[] key) {
    String asked =
        switch (key[1]) {
          case "verdict" -> "MATCH (p:Paper {pith_number: $n}) RETURN p.verdict";
          case "state" -> "MATCH (p:Paper {pith_number: $n}) RETURN p.state_sha256";
          case "standing" -> "CALL pith.cascade($n, {depth: 0}) YIELD standing RETURN standing";
          default -> "MATCH (e:Event {event_id: $e}) RETURN e.status";
        };
    return UNDER.graph().value(asked, "n", key[0], "e", key[1]);
  }

  private static void assertRefused(String code, String call) {
    String message =
        assertThrows(QueryExecutionException.class, () -> UNDER.graph().rows(call), call)
            .getMessage();
    assertTrue(message.startsWith(code), call + ": " + message);
  }

  private static JsonObject bundle(TestPaper paper, JsonObject... more) {
    return TestBundle.of(paper, REGISTRY)
        .add(TestEvent.by(REGISTRY, paper).recordCreated().build())
        .add(TestEvent.by(REGISTRY, paper).snapshot(List.of()).build())
        .addAll(List.of(more))
        .build();
  }

  private static JsonObject retraction(TestPaper paper) {
    return TestEvent.by(REGISTRY, paper).corrects("retraction", "c", "fraud").build();
  }

  private static JsonObject cites(TestPaper paper, String relation, TestPaper cited) {
    return TestEvent.by(REGISTRY, paper)
        .cites(relation, JsonObject.builder().put("pith_number", cited.number().text()).build())
        .build();
  }

  private static void importing(JsonObject... bundles) {
    UNDER.graph().write("some.ndjson", List.of(bundles).stream().map(CanonicalJson::text).toList());
    assertNotNull(imported("some.ndjson").get("run"));
  }

  private static Map<String, Object> imported(String file) {
    return UNDER.graph().row("CALL pith.import($file)", "file", file);
  }

  private static Object text(Transaction tx, JsonObject bundle) {
    try (var result =
        tx.execute("CALL pith.import.text($json)", Map.of("json", CanonicalJson.text(bundle)))) {
      return result.next().get("run");
    }
  }

  private static List<Map<String, Object>> changes(long since, String config) {
    return UNDER.graph().rows("CALL pith.changes($since, " + config + ")", "since", since);
  }

  private static List<Object> column(String name, List<Map<String, Object>> rows) {
    return rows.stream().map(row -> row.get(name)).toList();
  }
}
