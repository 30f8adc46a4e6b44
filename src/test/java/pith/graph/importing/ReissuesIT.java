package pith.graph.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.corpus.Poison;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.Graph;
import pith.graph.Labels;
import pith.json.CanonicalJson;
import pith.model.JsonObject;
import pith.verify.HashedBundle;

/** A registry exports what it has again and again, and signs all of it anew. */
final class ReissuesIT {
  private static final TestKey REGISTRY = TestKey.of("the.registry", "registry-1");
  private static final TestKey STRANGER = TestKey.of("a.stranger", "stranger-1");
  private static final TestPaper PAPER =
      TestPaper.of("2001.00002", "On Repetition", "2020-01-01T00:00:00Z");
  private static final String OPEN = "{trust: 'open'}";
  private static final String LATEST = "{trust: 'open', keep: 'latest'}";
  private static Graph graph;

  @BeforeAll
  static void start() {
    graph = Graph.withSchema();
  }

  @BeforeEach
  void empty() {
    graph.empty();
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @Test
  void aReissueLeavesThePaperUntouched() {
    take(List.of(export(1)), OPEN);
    Object merged = graph.value("MATCH (p:Paper {imported: true}) RETURN toString(p.merged_at)");
    Object digest = partsBesideBundles();
    Map<String, Object> row = take(List.of(export(2), export(3)), OPEN);
    assertEquals(2L, row.get("reissued"));
    assertEquals(0L, row.get("imported"));
    assertEquals(0L, row.get("new_events"));
    assertEquals(
        merged, graph.value("MATCH (p:Paper {imported: true}) RETURN toString(p.merged_at)"));
    assertEquals(digest, partsBesideBundles());
    assertEquals(1L, bundles());
    assertEquals(2L, reissues());
    assertSound();
    assertEquals(2L, take(List.of(export(1), export(2)), OPEN).get("unchanged"));
  }

  /** A spoilt bundle is noticed when it is verified, and then keeps new ones out. */
  @Test
  void nothingThatIsHeldIsVerifiedForIt() {
    take(List.of(export(1)), OPEN);
    take(List.of(other(STRANGER)), OPEN);
    graph.rows(
        "MATCH (b:Bundle {signed_by: $key}) REMOVE b.frame", "key", STRANGER.publicKey().hex());
    assertEquals(1L, take(List.of(export(2)), OPEN).get("reissued"));
    assertEquals(1L, take(List.of(more(3)), OPEN).get("refused"));
  }

  @Test
  void whatSaysMoreIsNoReissue() {
    take(List.of(export(1), export(2)), OPEN);
    Map<String, Object> row = take(List.of(more(3)), OPEN);
    assertEquals(1L, row.get("imported"));
    assertEquals(1L, row.get("new_events"));
    assertEquals(0L, row.get("reissued"));
    assertSound();
  }

  /** Each says the same in other hands. */
  @Test
  void anotherSignerSaysItForTheFirstTime() {
    take(List.of(export(1)), OPEN);
    assertEquals(1L, take(List.of(export(2, STRANGER)), OPEN).get("imported"));
  }

  @Test
  void whatIsNotAdmittedIsQuarantinedEachTime() {
    Map<String, Object> row = take(List.of(export(1), export(2)), "{}");
    assertEquals(2L, row.get("quarantined"));
    assertEquals(0L, row.get("reissued"));
  }

  @Test
  void aDryRunForetellsIt() {
    take(List.of(export(1)), LATEST);
    String dry = "{trust: 'open', dry_run: true}";
    assertEquals(1L, take(List.of(export(2)), dry).get("reissued"));
    take(List.of(export(2)), LATEST);
    assertEquals(1L, take(List.of(export(1)), dry).get("unchanged"));
  }

  @Test
  void theLatestExportIsShownInAnyOrder() {
    List<JsonObject> exports = new ArrayList<>();
    IntStream.range(1, 6).forEach(day -> exports.add(export(day)));
    exports.add(more(6));
    exports.add(more(7));
    Object digest = "";
    for (int seed = 0; seed < 6; seed++) {
      graph.empty();
      Collections.shuffle(exports, new Random(seed));
      exports.forEach(each -> take(List.of(each), OPEN));
      assertEquals(
          List.of(Map.of("at", "2026-06-05T00:00:00Z"), Map.of("at", "2026-06-07T00:00:00Z")),
          graph.rows("MATCH (b:Bundle) RETURN b.built_at AS at ORDER BY at"));
      assertSound();
      Object now = graph.digest();
      assertEquals(seed == 0 ? now : digest, now);
      digest = now;
      assertEquals((long) exports.size(), take(exports, OPEN).get("unchanged"));
    }
  }

  /** One by one, in any order, and all at once. */
  @Test
  void eachIsGivenBackExactly() {
    List<JsonObject> exports = new ArrayList<>(List.of(more(4), more(5), more(6)));
    IntStream.range(1, 4).forEach(day -> exports.add(export(day)));
    Collections.shuffle(exports, new Random(7));
    exports.forEach(each -> take(List.of(each), OPEN));
    assertGivenBack(exports);
    graph.empty();
    assertEquals(4L, take(exports, OPEN).get("reissued"));
    assertGivenBack(exports);
  }

  private static void assertGivenBack(List<JsonObject> exports) {
    assertEquals(2L, bundles());
    assertEquals(exports.size() - 2L, reissues());
    for (JsonObject each : exports) {
      assertEquals(
          CanonicalJson.text(each),
          graph.value("RETURN pith.bundle('" + HashedBundle.of(each).sha256().hex() + "')"));
    }
    graph.row("CALL pith.export('back.ndjson', {overwrite: true})");
    assertEquals(
        exports.stream().map(CanonicalJson::text).sorted().toList(),
        lines("pith-export/back.ndjson").stream().sorted().toList());
    assertSound();
  }

  private static List<String> lines(String exported) {
    try {
      return Files.readAllLines(graph.importDirectory().resolve(exported));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Whatever is changed of its node; the same document mends it, but for a lost hash. */
  @Test
  void aSpoiltReissueIsNamedAndMended() {
    take(List.of(export(1), export(2)), OPEN);
    for (String change : List.of("r.packed = r2.packed", "r.packed = null", "r.hash_start = 1")) {
      graph.rows(
          "MATCH (r:Reissue) OPTIONAL MATCH (r2:Bundle) WITH r, {packed: r2.frame} AS r2 SET "
              + change);
      assertEquals("FAIL", summary(), change);
      graph.rows("MATCH (r:Reissue) DETACH DELETE r");
      assertEquals(1L, take(List.of(export(1)), OPEN).get("reissued"), change);
      assertSound();
    }
    spoilEnd();
    assertEquals("FAIL", summary());
    assertEquals(1L, take(List.of(export(1)), OPEN).get("mended"));
    assertSound();
    assertEquals(1L, take(List.of(export(1)), OPEN).get("unchanged"));
  }

  @Test
  void aReissueWithoutItsBundleIsNobodys() {
    take(List.of(export(1), export(2)), OPEN);
    graph.rows("MATCH (b:Bundle) DETACH DELETE b");
    assertEquals("FAIL", summary());
    graph.rows("CALL pith.merge.all()");
    assertEquals(0L, graph.value("MATCH (r:Reissue) RETURN count(r)"));
    assertEquals(1L, take(List.of(export(2)), OPEN).get("imported"));
    assertEquals(1L, take(List.of(export(1)), OPEN).get("reissued"));
    assertSound();
  }

  private static void spoilEnd() {
    try (Transaction tx = graph.db().beginTx();
        var reissues = tx.findNodes(Labels.REISSUE)) {
      Node reissue = reissues.next();
      byte[] packed = (byte[]) reissue.getProperty("packed");
      packed[packed.length / 2] ^= 1;
      reissue.setProperty("packed", packed);
      tx.commit();
    }
  }

  /** All at once, in one batch. */
  @Test
  void theLatestIsKeptOfThoseThatComeTogether() {
    take(List.of(export(1), export(3), export(2)), LATEST);
    assertEquals("2026-06-03T00:00:00Z", graph.value("MATCH (b:Bundle) RETURN b.built_at"));
    assertSound();
  }

  @Test
  void pruningLetsGoWhatAnImportKept() {
    take(List.of(export(1), export(2), more(3)), OPEN);
    take(List.of(export(4), more(5)), OPEN);
    Object beside = partsBesideBundles();
    Map<String, Object> row = graph.row("CALL pith.prune()");
    assertEquals(Map.of("papers", 1L, "changed", 1L, "bundles", 4L, "left", 0L), row);
    assertEquals(beside, partsBesideBundles());
    assertEquals(1L, bundles());
    assertSound();
    assertEquals(0L, graph.row("CALL pith.prune()").get("bundles"));
    assertEquals(1L, take(List.of(export(1)), OPEN).get("unchanged"));
  }

  @Test
  void aDamagedPaperIsNotPruned() {
    take(List.of(export(1), export(2)), OPEN);
    graph.rows("MATCH (b:Bundle) REMOVE b.frame");
    assertEquals(1L, graph.row("CALL pith.prune()").get("left"));
    assertEquals(1L, reissues());
  }

  /** Otherwise everybody could bring back what was let go, and spoil it. */
  @Test
  void aFalseSignatureOfWhatWasLetGoIsRefused() {
    take(List.of(export(1), export(2)), LATEST);
    Map<String, Object> row = take(List.of(Poison.underAWrongSignature(export(1))), OPEN);
    assertEquals(1L, row.get("refused"));
    assertSound();
  }

  private static JsonObject export(int day) {
    return export(day, REGISTRY);
  }

  private static JsonObject export(int day, TestKey signer) {
    return bundle(day, signer, List.of()).build();
  }

  private static JsonObject more(int day) {
    JsonObject storage =
        JsonObject.builder()
            .put("storage", JsonObject.builder().put("text", "kept").build())
            .build();
    return bundle(
            day,
            REGISTRY,
            List.of(
                TestEvent.by(REGISTRY, PAPER)
                    .at("2026-05-20T00:00:00Z")
                    .signedAt(time(day))
                    .type("storage_attestation", "bundle", storage)
                    .build()))
        .build();
  }

  private static JsonObject other(TestKey signer) {
    return TestBundle.of(PAPER, signer)
        .add(TestEvent.by(signer, PAPER).snapshot(List.of()).build())
        .build();
  }

  private static TestBundle bundle(int day, TestKey signer, List<JsonObject> more) {
    TestBundle bundle = TestBundle.of(PAPER, signer).builtAt(time(day));
    if (!signer.equals(REGISTRY)) {
      bundle.with(REGISTRY);
    }
    return bundle
        .add(TestEvent.by(REGISTRY, PAPER).recordCreated().signedAt(time(day)).build())
        .add(TestEvent.by(REGISTRY, PAPER).snapshot(List.of()).signedAt(time(day)).build())
        .addAll(more);
  }

  private static String time(int day) {
    return "2026-06-0" + day + "T00:00:00Z";
  }

  private static Map<String, Object> take(List<JsonObject> bundles, String settings) {
    graph.write("exports.ndjson", bundles.stream().map(CanonicalJson::text).toList());
    return graph.row("CALL pith.import('exports.ndjson', " + settings + ")");
  }

  private static long reissues() {
    return (long) graph.value("MATCH (r:Reissue)-[:REISSUES]->(:Bundle) RETURN count(r)");
  }

  private static String summary() {
    return (String)
        graph.value(
            "CALL pith.verify.all() YIELD check, status WHERE check = 'SUMMARY' RETURN status");
  }

  private static long bundles() {
    return (long) graph.value("MATCH (b:Bundle) RETURN count(b)");
  }

  private static Object partsBesideBundles() {
    return graph.rows(
        "CALL pith.digest() YIELD kind, sha256 WHERE NOT kind IN ['graph', 'Bundle', 'CONTAINS', "
            + "'DESCRIBES'] RETURN kind, sha256");
  }

  private static void assertSound() {
    assertEquals("PASS", summary());
    assertEquals(0L, graph.value("CALL pith.merge.all() YIELD written RETURN sum(written)"));
  }
}
