package pith.graph.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.graphdb.QueryExecutionException;
import pith.corpus.DeepBundles;
import pith.corpus.DeepBundles.Deep;
import pith.database.Graph;
import pith.json.CanonicalJson;
import pith.json.StrictJson;
import pith.model.JsonObject;
import pith.verify.HashedBundle;
import pith.verify.RecordIdentity;

/** Bundles of as many levels as there may be, wherever they are: what comes in comes out again. */
class DepthIT {
  private static final int DEPTH = StrictJson.MAX_DEPTH;

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

  static Stream<Deep> places() {
    return DeepBundles.all();
  }

  @ParameterizedTest
  @MethodSource("places")
  void comesOutAsItCameIn(Deep deep) {
    JsonObject bundle = deep.bundle(deep.place(), DEPTH);
    String json = CanonicalJson.text(bundle);
    assertEquals(DEPTH, levels(json));
    take(json);
    assertGivenBack(bundle);
    assertTheStateIsReadable(numberOf(bundle));
    assertTheRecordIsTakenAgain(numberOf(bundle));
    for (String call : List.of("history", "explain", "completeness", "verify", "merge")) {
      graph.rows("CALL pith." + call + "($id)", "id", numberOf(bundle));
    }
    take(json);
    graph.rows("CALL pith.merge.all()");
    assertGivenBack(bundle);
  }

  @ParameterizedTest
  @MethodSource("places")
  void oneLevelMoreIsRefused(Deep deep) {
    String json = CanonicalJson.text(deep.bundle(deep.place(), DEPTH + 1));
    assertEquals(DEPTH + 1, levels(json));
    String message = assertThrows(QueryExecutionException.class, () -> take(json)).getMessage();
    assertTrue(message.startsWith("TOO_DEEP:"), message);
    assertEquals(0L, graph.value("MATCH (n:Bundle) RETURN count(n)"));
  }

  @Test
  void allButOneAreAdmittedAndHaveAState() {
    places().forEach(deep -> take(CanonicalJson.text(deep.bundle(deep.place(), DEPTH))));
    assertEquals(
        List.of(Map.of("admitted", false, "bundles", 1L), Map.of("admitted", true, "bundles", 19L)),
        graph.rows(
            "MATCH (b:Bundle) RETURN b.admitted AS admitted, count(b) AS bundles ORDER BY bundles"));
  }

  /** The list is no level of the documents in it. */
  @Test
  void allOfThemInOneListInAFile() {
    List<JsonObject> bundles = places().map(deep -> deep.bundle(deep.place(), DEPTH)).toList();
    graph.write("deep.json", List.of("[" + String.join(",", texts(bundles)) + "]"));
    graph.rows("CALL pith.import('deep.json', {trust: 'open', on_invalid: 'fail'})");
    bundles.forEach(DepthIT::assertGivenBack);
    assertEquals(
        (long) bundles.size(),
        graph.value(
            "CALL pith.export('', {what: 'bundles'}) YIELD document RETURN count(document)"));
  }

  /** What is shown on a page at the first level is given back in a document at the second. */
  @Test
  void aRecordOfAPageHasAsManyLevelsAsOneInADocument() {
    JsonObject record = DeepBundles.record("page", DEPTH - 1);
    take(page(record));
    assertTheRecordIsTakenAgain(identity(record).number().text());
    String deeper = page(DeepBundles.record("page", DEPTH));
    String message = assertThrows(QueryExecutionException.class, () -> take(deeper)).getMessage();
    assertTrue(message.startsWith("TOO_DEEP:"), message);
  }

  private static void assertGivenBack(JsonObject bundle) {
    String json = CanonicalJson.text(bundle);
    String hash = HashedBundle.of(bundle).sha256().hex();
    assertEquals(json, graph.value("RETURN pith.bundle($id)", "id", hash));
    assertEquals(
        CanonicalJson.sha256(bundle).hex(),
        graph.value("RETURN pith.sha256(pith.bundle($id))", "id", hash));
    assertEquals(
        List.of(),
        graph.rows(
            "CALL pith.verify.all() YIELD check WHERE check STARTS WITH 'STORED' RETURN check"));
  }

  private static void assertTheStateIsReadable(String number) {
    List<Map<String, Object>> states =
        graph.rows("CALL pith.export('', {what: 'states'}) YIELD document RETURN document");
    assertEquals(
        (long) states.size(), graph.value("MATCH (b:Bundle {admitted: true}) RETURN count(b)"));
    if (states.isEmpty()) {
      return;
    }
    String state = (String) graph.value("RETURN pith.state($id)", "id", number);
    assertEquals(state, states.get(0).get("document"));
    assertEquals(state, graph.value("RETURN pith.canonical(pith.state($id))", "id", number));
    assertEquals(
        pith.model.Sha256.hash(state.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex(),
        graph.value("RETURN pith.sha256(pith.state($id))", "id", number));
  }

  private static void assertTheRecordIsTakenAgain(String number) {
    take((String) graph.value("RETURN pith.record($id)", "id", number));
  }

  private static void take(String document) {
    graph.rows(
        "CALL pith.import.text($json, {trust: 'open', on_invalid: 'fail'})", "json", document);
  }

  private static String page(JsonObject record) {
    return String.join(
        "\n",
        identity(record).number().text(),
        "Canonical hash",
        identity(record).sha256().hex(),
        "Canonical record JSON",
        CanonicalJson.text(record));
  }

  private static RecordIdentity identity(JsonObject record) {
    return RecordIdentity.of(record).orElseThrow();
  }

  private static String numberOf(JsonObject bundle) {
    return bundle.text("pith_number").orElseThrow();
  }

  private static List<String> texts(List<JsonObject> bundles) {
    List<String> texts = new ArrayList<>();
    bundles.forEach(bundle -> texts.add(CanonicalJson.text(bundle)));
    return texts;
  }

  /** No string of these bundles has a bracket in it. */
  private static int levels(String json) {
    int deepest = 0;
    int level = 0;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      level += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
      deepest = Math.max(deepest, level);
    }
    return deepest;
  }
}
