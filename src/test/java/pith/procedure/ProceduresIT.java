package pith.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.graphdb.Transaction;
import pith.Shared;
import pith.corpus.TestCorpus;
import pith.database.Graph;
import pith.json.CanonicalJson;
import pith.json.StrictJson;
import pith.model.JsonObject;
import pith.procedure.support.Version;
import pith.verify.HashedBundle;

/** What users call, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProceduresIT {
  private static final List<String> NUMBERS =
      List.of(
          "pith:2016:TA2NP4TEQCF2UWDEMFGKSMFZNV",
          "pith:2018:HKOQKUHVLLW5VNOB37JB64Z45U",
          "pith:2018:SSV6JFXLPZPBDXEI3AYWYNYQ3H");
  private static final int PAPERS = 24;
  private static final List<String> CORPUS = TestCorpus.documents(2, PAPERS);

  private Graph graph;

  @BeforeAll
  void start() throws Exception {
    graph = Graph.withSchema();
    Path samples = Files.createDirectory(graph.importDirectory().resolve("samples"));
    for (String number : NUMBERS) {
      String name = number.substring(10) + ".bundle.json";
      Files.copy(Path.of("import", name), samples.resolve(name));
    }
  }

  @AfterAll
  void stop() {
    graph.close();
  }

  @BeforeEach
  void empty() {
    graph.empty();
  }

  /** Counted here one by one. */
  @Test
  void theFiguresAreWhatIsThere() {
    graph.row("CALL pith.import('samples')");
    Map<String, Long> figures = new TreeMap<>();
    graph
        .rows("CALL pith.stats()")
        .forEach(row -> figures.put((String) row.get("metric"), (Long) row.get("value")));
    Map<String, Long> counted = new TreeMap<>();
    figures.keySet().forEach(name -> counted.put(name, 0L));
    try (Transaction tx = graph.db().beginTx();
        var nodes = tx.getAllNodes();
        var links = tx.getAllRelationships()) {
      nodes.forEach(node -> node.getLabels().forEach(label -> count(counted, label.name())));
      links.forEach(link -> count(counted, link.getType().name()));
    }
    counted.keySet().retainAll(figures.keySet());
    assertEquals(counted, figures);
    assertTrue(figures.get("pith_paper") >= 3 && figures.get("pith_import") > 0);
  }

  private static void count(Map<String, Long> counted, String name) {
    counted.merge("pith_" + name.toLowerCase(Locale.ROOT), 1L, Long::sum);
  }

  @Test
  void theRealBundlesAreTakenVerifiedAndTheirStatesAreTheRegistrys() throws Exception {
    Map<String, Object> row = graph.row("CALL pith.import('samples')");
    assertEquals(3L, row.get("imported"));
    assertEquals(3L, row.get("states_reproduced"));
    for (String number : NUMBERS) {
      List<Map<String, Object>> checks = graph.rows("CALL pith.verify($id)", "id", number);
      assertEquals("STORED_RECORD", checks.get(0).get("check"));
      assertEquals("SUMMARY", checks.get(checks.size() - 1).get("check"));
      assertEquals("AUTHENTIC", checks.get(checks.size() - 1).get("code"));
      assertTrue(checks.stream().allMatch(c -> List.of("PASS", "SKIP").contains(c.get("status"))));
      String file = number.substring(10) + ".bundle.json";
      JsonObject bundle = json(Files.readString(Path.of("import", file)));
      JsonObject state = bundle.object("state").orElseThrow();
      assertEquals(CanonicalJson.text(state), graph.value("RETURN pith.state($id)", "id", number));
      assertEquals(
          CanonicalJson.text(bundle), graph.value("RETURN pith.bundle($id)", "id", number));
      assertEquals("AUTHENTIC", graph.value("RETURN pith.verdict($id)", "id", number));
      assertEquals(
          state.text("state_sha256").orElseThrow(),
          graph.value("MATCH (p:Paper {pith_number: $id}) RETURN p.state_sha256", "id", number));
    }
  }

  @Test
  void aForgedCloneStaysOutside() throws Exception {
    Path clone = Shared.fixtures("forged_clone_of_TA2NP4TE.bundle.json");
    graph.row("CALL pith.import('samples')");
    Object state = graph.value("RETURN pith.state('TA2NP4TE')");
    long aliases = (long) graph.value("MATCH (a:Alias) RETURN count(a)");
    Map<String, Object> row =
        graph.row("CALL pith.import.text($json)", "json", Files.readString(clone));
    assertEquals(1L, row.get("quarantined"));
    assertEquals(state, graph.value("RETURN pith.state('TA2NP4TE')"));
    assertEquals(aliases, graph.value("MATCH (a:Alias) RETURN count(a)"));
    assertEquals("AUTHENTIC", graph.value("RETURN pith.verdict('TA2NP4TE')"));
    assertEquals(2L, graph.value("MATCH (e:Event {status: 'quarantined'}) RETURN count(e)"));
    assertTrue(
        graph
            .value(
                "CALL pith.verify('TA2NP4TE') YIELD check, found WHERE check = 'SUMMARY' "
                    + "RETURN found")
            .toString()
            .contains("that name is pinned to another key. Not trusted."));
  }

  @Test
  void nothingIsLost() throws Exception {
    corpus();
    String digest = graph.digest();
    List<Map<String, Object>> exported = graph.rows("CALL pith.export('')");
    assertEquals(CORPUS.size(), exported.size());
    List<String> documents = new ArrayList<>();
    for (Map<String, Object> row : exported) {
      String document = (String) row.get("document");
      documents.add(document);
      assertEquals(row.get("sha256"), HashedBundle.of(json(document)).sha256().hex());
      assertEquals(document, graph.value("RETURN pith.bundle($h)", "h", row.get("sha256")));
    }
    assertEquals(CORPUS.stream().sorted().toList(), documents.stream().sorted().toList());
    for (String file : List.of("out.ndjson", "out.ndjson.gz", "out.zst")) {
      graph.empty();
      corpus();
      Object written =
          graph.value("CALL pith.export($file, {overwrite: true}) YIELD target", "file", file);
      assertEquals("pith-export/" + file, written);
      graph.empty();
      graph.row("CALL pith.import($file, {trust: 'open'})", "file", written);
      assertEquals(digest, graph.digest(), file);
    }
  }

  @Test
  void oneChangedCharacterOfABodyIsNamed() {
    corpus();
    Map<String, Object> event =
        graph.row(
            "MATCH (p:Paper)<-[:ABOUT]-(e:Event {event_type: 'citation_signature', "
                + "status: 'applied'}) RETURN p.pith_number AS paper, e.event_id AS id, "
                + "e.body AS body ORDER BY id LIMIT 1");
    String body = (String) event.get("body");
    List<Map<String, Object>> before = failures();
    assertTrue(before.stream().noneMatch(row -> row.get("subject").equals(event.get("id"))));
    for (String changed : List.of(body.replace("relation", "relatiom"), body.substring(1))) {
      graph.rows(
          "MATCH (e:Event {event_id: $id}) SET e.body = $body",
          "id",
          event.get("id"),
          "body",
          changed);
      for (String call : List.of("pith.verify($paper)", "pith.verify.all()")) {
        assertTrue(
            graph
                .rows(
                    "CALL " + call + " YIELD status, subject WHERE status = 'FAIL' RETURN subject",
                    "paper",
                    event.get("paper"))
                .contains(Map.of("subject", event.get("id"))),
            call);
      }
      assertEquals("NOT_INTACT", graph.value("RETURN pith.verdict($p)", "p", event.get("paper")));
    }
    graph.rows(
        "MATCH (e:Event {event_id: $id}) SET e.body = $body", "id", event.get("id"), "body", body);
    assertEquals(before, failures());
  }

  private List<Map<String, Object>> failures() {
    return graph.rows(
        "CALL pith.verify.all() YIELD check, status, subject, bundle_sha256 "
            + "WHERE status = 'FAIL' AND check <> 'SUMMARY' "
            + "RETURN check, subject, bundle_sha256 ORDER BY bundle_sha256, check, subject");
  }

  @Test
  void everyStoreCheckCanFail() {
    corpus();
    Object paper = graph.value("MATCH (p:Paper)<-[:DESCRIBES]-() RETURN p.pith_number LIMIT 1");
    fails(paper, "STORED_STATE", "SET p.state_sha256 = 'x'");
    fails(paper, "STORED_BUNDLE", "SET b.frame = 'spoilt'");
    fails(paper, "STORED_RECORD", "SET p.canonical_record = '{}'");
  }

  private void fails(Object paper, String check, String change) {
    graph.rows(
        "MATCH (p:Paper {pith_number: $p})<-[:DESCRIBES]-(b) WITH p, b LIMIT 1 " + change,
        "p",
        paper);
    assertTrue(
        graph
            .rows("CALL pith.verify($p) YIELD check, status RETURN check, status", "p", paper)
            .contains(Map.of("check", check, "status", "FAIL")),
        check);
  }

  @Test
  void historyAndExplanationTellOfAForkAndOfWhatLost() {
    corpus();
    String paper =
        (String)
            graph.value(
                "MATCH (p:Paper) WHERE p.equivocation_count > 0 RETURN p.pith_number "
                    + "ORDER BY p.pith_number LIMIT 1");
    List<Map<String, Object>> history = graph.rows("CALL pith.history($id)", "id", paper);
    assertTrue(history.stream().anyMatch(row -> (boolean) row.get("equivocates")));
    assertTrue(history.stream().anyMatch(row -> row.get("status").equals("superseded")));
    assertEquals("record_created", history.get(0).get("event_type"));
    List<Map<String, Object>> reasons = graph.rows("CALL pith.explain($id)", "id", paper);
    assertTrue(reasons.stream().anyMatch(row -> row.get("entry").equals("equivocations")));
    assertTrue(
        reasons.stream().anyMatch(row -> row.get("lost").toString().contains("superseded by")));
    assertTrue(
        graph.rows("CALL pith.conflicts()").stream()
            .anyMatch(row -> row.get("subject").equals(paper)));
    assertEquals(6, graph.rows("CALL pith.completeness($id)", "id", paper).size());
    assertTrue(
        ((String) graph.value("RETURN pith.record($id)", "id", paper))
            .contains("\"citation_signatures\":"));
  }

  @Test
  void aDryRunWritesNothing() throws Exception {
    String before = graph.digest();
    Map<String, Object> row = graph.row("CALL pith.import('samples', {dry_run: true})");
    assertEquals(3L, row.get("imported"));
    String json =
        Files.readString(Path.of("import", NUMBERS.get(0).substring(10) + ".bundle.json"));
    assertEquals(
        1L,
        graph.value("CALL pith.import.text($json, {dry_run: true}) YIELD imported", "json", json));
    assertEquals(before, graph.digest());
  }

  @Test
  void textIsRolledBackWithItsTransaction() throws Exception {
    String before = graph.digest();
    try (var tx = graph.db().beginTx()) {
      String json =
          Files.readString(Path.of("import", NUMBERS.get(0).substring(10) + ".bundle.json"));
      tx.execute("CALL pith.import.text($json)", Map.of("json", json)).resultAsString();
      tx.rollback();
    }
    assertEquals(before, graph.digest());
  }

  @Test
  void recordPagesAreTakenUntilABundleComes() throws Exception {
    for (String name : List.of("JSD5VR4GCDEOXCNH6FYKHXM3RK", "SSFOQ4J5NP662ZD7FL5CYDLEFN")) {
      String page = Files.readString(Shared.fixtures(name + ".page.txt"));
      graph.row("CALL pith.import.text($page)", "page", page);
      assertEquals("RECORD_ONLY", graph.value("RETURN pith.verdict($id)", "id", name));
    }
    assertEquals(
        "pith:2016:JSD5VR4GCDEOXCNH6FYKHXM3RK",
        graph.value("WITH pith.resolve('arxiv:1610.09451') AS p RETURN p.pith_number"));
  }

  @Test
  void theDoctorFindsNothingWrongHere() {
    assertTrue(
        graph.rows("CALL pith.doctor()").stream()
            .allMatch(row -> row.get("status").equals("PASS")));
    assertNotEquals("", graph.value("RETURN pith.version()"));
    assertEquals(Version.TEXT, graph.value("CALL pith.version()"));
  }

  private void corpus() {
    graph.write("corpus.ndjson", CORPUS);
    graph.row("CALL pith.import('corpus.ndjson', {trust: 'open'})");
  }

  private static JsonObject json(String text) throws Exception {
    return StrictJson.parse(text).asObject().orElseThrow();
  }
}
