package pith.graph.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pith.graph.run.FollowedGraph.NEW;
import static pith.graph.run.FollowedGraph.OLD;
import static pith.graph.run.FollowedGraph.PINNED;
import static pith.graph.run.FollowedGraph.REGISTRY;
import static pith.graph.run.FollowedGraph.bundle;
import static pith.graph.run.FollowedGraph.cites;
import static pith.graph.run.FollowedGraph.column;
import static pith.graph.run.FollowedGraph.retraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.neo4j.graphdb.QueryExecutionException;
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
  @RegisterExtension static final GraphUnderPolicy UNDER = new GraphUnderPolicy(PINNED);
  private static final TestPaper CLAIMING =
      TestPaper.of("2603.00008", "A Stranger's", "2026-03-01T00:00:00Z");
  private static final FollowedGraph FOLLOWED = new FollowedGraph(UNDER);

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
    Map<String, Object> row = FOLLOWED.imported("all.ndjson");
    assertEquals(1L, row.get("run"));
    assertEquals((long) papers, row.get("papers_changed"));
    List<Object> named = column("pith_number", FOLLOWED.changes(0, "{}"));
    assertEquals(papers, named.size());
    assertEquals(papers, Set.copyOf(named).size());
    long bytes =
        (long)
            UNDER.graph().value("MATCH (c:Changes) RETURN sum(size(c.packed) + 8 + 8 + 16) AS n");
    assertTrue(bytes <= papers * 100L, () -> bytes + " bytes for " + papers + " papers");
    Map<String, Object> again = FOLLOWED.imported("all.ndjson");
    assertEquals(2L, again.get("run"));
    assertEquals(0L, again.get("papers_changed"));
    assertEquals(List.of(), FOLLOWED.changes(1, "{}"));
    assertEquals(0L, UNDER.graph().value("MATCH (c:Changes {run: 2}) RETURN count(c)"));
  }

  @Test
  void anUpdateTellsEachDifferenceAndItsCause() {
    FOLLOWED.importing(bundle(OLD));
    JsonObject retraction = retraction(OLD);
    FOLLOWED.importing(bundle(OLD, retraction));
    List<Map<String, Object>> rows = FOLLOWED.changes(1, "{}");
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
    FOLLOWED.importing(bundle(OLD));
    FOLLOWED.importing(bundle(NEW, cites(NEW, "refutes", OLD)));
    List<Map<String, Object>> rows = FOLLOWED.changes(1, "{kinds: ['standing', 'paper']}");
    assertEquals(List.of("paper", "standing"), column("kind", rows));
    assertEquals(OLD.number().text(), rows.get(1).get("pith_number"));
    assertEquals("refuted", rows.get(1).get("after"));
    assertEquals("citation_signature", rows.get(1).get("event_type"));
    UNDER.policy().write("\"deny_keys\": [\"" + REGISTRY.publicKey().hex() + "\"]");
    UNDER.graph().rows("CALL pith.merge.all()");
    List<Map<String, Object>> taken =
        FOLLOWED.changes(2, "{papers: ['" + OLD.number() + "'], kinds: ['standing']}");
    assertEquals(List.of("refuted"), column("before", taken));
    assertEquals(List.of("unchallenged"), column("after", taken));
    assertEquals(
        List.of("import", "import", "merge"),
        column("kind", UNDER.graph().rows("CALL pith.imports()")));
  }

  @Test
  void anotherPolicyIsARunThatTellsWhatItChanged() {
    UNDER.policy().write("");
    FOLLOWED.importing(bundle(OLD));
    UNDER.policy().write(PINNED);
    UNDER.graph().rows("CALL pith.merge('" + OLD.number() + "')");
    List<Map<String, Object>> rows = FOLLOWED.changes(1, "{}");
    assertEquals(
        Set.of("status", "verdict", "state", "alias"), new HashSet<>(column("kind", rows)));
    assertTrue(column("after", rows).contains("AUTHENTIC"), rows::toString);
    List<Map<String, Object>> runs = UNDER.graph().rows("CALL pith.imports()");
    assertFalse(runs.get(0).get("trust_sha256").equals(runs.get(1).get("trust_sha256")));
    assertEquals(OLD.number().text(), runs.get(1).get("source"));
    UNDER.graph().rows("CALL pith.merge('" + OLD.number() + "')");
    assertEquals(2, UNDER.graph().rows("CALL pith.imports()").size(), "nothing changed");
  }

  /** Else a stranger who is first could hide the news of a retraction. */
  @Test
  void aClaimThatBecomesAFactIsTold() {
    UNDER.policy().write("\"mode\": \"open\"");
    FOLLOWED.importing(bundle(OLD, retraction(OLD)));
    TestPaper refuted = TestPaper.of("2603.00009", "Refuted", "2026-03-01T00:00:00Z");
    FOLLOWED.importing(bundle(refuted), bundle(NEW, cites(NEW, "refutes", refuted)));
    UNDER.policy().write(PINNED);
    UNDER.graph().rows("CALL pith.merge.all()");
    List<String> told = new ArrayList<>();
    for (Map<String, Object> row : FOLLOWED.changes(0, "{kinds: ['standing']}")) {
      told.add(
          row.get("before")
              + " "
              + row.get("before_trusted")
              + ", "
              + row.get("after")
              + " "
              + row.get("after_trusted"));
      assertEquals(
          row.get("after_trusted").equals(false),
          row.get("summary").toString().startsWith("somebody whose key is not pinned"),
          row::toString);
    }
    assertEquals(
        List.of("unchallenged true, refuted false", "unchallenged true, retracted false"),
        told.subList(0, 2).stream().sorted().toList());
    assertEquals(
        List.of("refuted false, refuted true", "retracted false, retracted true"),
        told.subList(2, told.size()).stream().sorted().toList());
  }

  /** One refutation more is news where it is the first that a pinned key signed. */
  @Test
  void aFactIsToldAfterTheClaimOfAStranger() {
    FOLLOWED.importing(bundle(OLD));
    TestKey stranger = TestKey.of("stranger", "stranger-1");
    JsonObject claim =
        TestEvent.by(stranger, CLAIMING)
            .cites("refutes", JsonObject.builder().put("pith_number", OLD.number().text()).build())
            .build();
    UNDER
        .graph()
        .row(
            "CALL pith.import.text($json, {trust: 'open'})",
            "json",
            CanonicalJson.text(TestBundle.of(CLAIMING, stranger).add(claim).build()));
    FOLLOWED.importing(bundle(NEW, cites(NEW, "refutes", OLD)));
    List<Map<String, Object>> rows = FOLLOWED.changes(1, "{kinds: ['standing']}");
    assertEquals(List.of("unchallenged", "refuted"), column("before", rows));
    assertEquals(List.of("refuted", "refuted"), column("after", rows));
    assertEquals(List.of(false, true), column("after_trusted", rows));
  }

  @Test
  void whatHappenedBelowAPaperIsOneCall() {
    FOLLOWED.importing(bundle(OLD), bundle(NEW, cites(NEW, "depends_on", OLD)));
    FOLLOWED.importing(bundle(OLD, retraction(OLD)));
    String watched = "papers: ['" + NEW.number() + "']";
    assertEquals(List.of(), FOLLOWED.changes(1, "{" + watched + "}"));
    List<Map<String, Object>> rows =
        FOLLOWED.changes(1, "{" + watched + ", affecting: true, kinds: ['standing']}");
    assertEquals(List.of(OLD.number().text()), column("pith_number", rows));
  }

  @Test
  void aForkIsNamed() {
    EventId first = TestEvent.idOf(TestEvent.by(REGISTRY, OLD).recordCreated().build());
    JsonObject left =
        TestEvent.by(REGISTRY, OLD).corrects("erratum", "c", "left").after(first).build();
    JsonObject right =
        TestEvent.by(REGISTRY, OLD).corrects("erratum", "c", "right").after(first).build();
    FOLLOWED.importing(bundle(OLD, left));
    FOLLOWED.importing(bundle(OLD, left, right));
    List<Map<String, Object>> rows = FOLLOWED.changes(1, "{kinds: ['conflict']}");
    assertEquals(List.of(TestEvent.idOf(right).text()), column("event_id", rows));
    assertEquals(List.of("fork of 2"), column("after", rows));
  }

  @Test
  void aCursorGetsEachRunWhole() {
    FOLLOWED.importing(bundle(OLD), bundle(NEW));
    FOLLOWED.importing(bundle(OLD, retraction(OLD)));
    assertEquals(List.of(1L, 1L), column("run", FOLLOWED.changes(0, "{limit: 1}")));
    assertEquals(
        List.of(2L), column("run", FOLLOWED.changes(1, "{limit: 1, kinds: ['standing']}")));
    assertEquals(List.of(), FOLLOWED.changes(2, "{}"));
  }

  @Test
  void wrongQuestionsAreRefusedInWords() {
    FOLLOWED.importing(bundle(OLD));
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
      FOLLOWED.imported("part.ndjson");
    }
    Map<String, Object> last = new HashMap<>();
    int followed = 0;
    for (Map<String, Object> row : FOLLOWED.changes(0, "{}")) {
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
                  FOLLOWED
                      .changes(0, "{papers: ['" + row.get("pith_number") + "']}")
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
}
