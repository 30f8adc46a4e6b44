package pith.graph.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
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
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.database.Graph;
import pith.graph.Labels;
import pith.graph.paper.HeldPaper;
import pith.graph.paper.VerifiedBundle;
import pith.graph.run.ChangeJournal;
import pith.graph.write.Keep;
import pith.json.CanonicalJson;
import pith.load.Limits;
import pith.load.source.SourcePaths;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.trust.Assessor;
import pith.trust.PaperUnion;
import pith.trust.PinnedKey;
import pith.trust.PinnedSigner;
import pith.trust.TimeSource;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;
import pith.verify.HashedBundle;

/** Under {@code keep: 'latest'} a bundle goes when another one says all that it says, and more. */
final class OutgrownIT {
  private static final TestKey REGISTRY = TestKey.of("the.registry", "registry-1");
  private static final TestKey STRANGER = TestKey.of("a.stranger", "stranger-1");
  private static final TestPaper PAPER =
      TestPaper.of("2001.00003", "On Growth", "2020-01-01T00:00:00Z");
  private static final String ALL = "{trust: 'open'}";
  private static final String LATEST = "{trust: 'open', keep: 'latest'}";
  private static final String DRY = "{trust: 'open', dry_run: true}";
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
  void oneBundleStaysInAnyOrderAndTheRestOfTheGraphIsTheSame() {
    List<JsonObject> exports =
        new ArrayList<>(List.of(grown(1, 0), grown(2, 1), grown(3, 1), grown(4, 3), grown(5, 2)));
    exports.add(
        TestBundle.of(PAPER, REGISTRY).withoutDoi().builtAt(time(6)).addAll(events(6, 1)).build());
    exports.forEach(each -> take(each, ALL));
    Object beside = partsBesideBundles();
    for (int seed = 0; seed < 6; seed++) {
      graph.empty();
      Collections.shuffle(exports, new Random(seed));
      exports.forEach(each -> take(each, LATEST));
      assertEquals("2026-06-04T00:00:00Z", graph.value("MATCH (b:Bundle) RETURN b.built_at"));
      assertEquals(beside, partsBesideBundles(), "seed " + seed);
      assertSound();
      assertEquals((long) exports.size(), takeAll(exports, DRY).get("unchanged"));
      for (JsonObject each : exports) {
        assertEquals(1L, take(each, seed % 2 == 0 ? LATEST : ALL).get("unchanged"));
      }
      assertEquals(1L, bundles());
    }
  }

  @Test
  void togetherInOneBatchAndByPruning() {
    List<JsonObject> exports = List.of(grown(1, 0), grown(2, 1), grown(3, 2));
    takeAll(exports, LATEST);
    assertEquals(1L, bundles());
    graph.empty();
    takeAll(exports, ALL);
    assertEquals(3L, bundles());
    Object beside = partsBesideBundles();
    assertEquals(2L, graph.row("CALL pith.prune()").get("bundles"));
    assertEquals(1L, bundles());
    assertEquals(beside, partsBesideBundles());
    assertSound();
  }

  /** It says something that the larger one does not say, in other hands, or not at all. */
  @Test
  void anyOtherDifferenceKeepsABundle() {
    JsonObject larger = grown(9, 2);
    for (JsonObject other :
        List.of(
            TestBundle.of(PAPER, STRANGER)
                .with(REGISTRY)
                .builtAt(time(1))
                .addAll(events(1, 1))
                .build(),
            bundle(1, List.of(events(1, 2).get(0), events(1, 2).get(2))),
            signed(grown(1, 0).without(Set.of("links"))),
            signed(
                grown(1, 0)
                    .with("mirror_hints", JsonArray.EMPTY)
                    .with("a_field_of_tomorrow", JsonArray.EMPTY)))) {
      graph.empty();
      take(other, LATEST);
      assertEquals(1L, take(larger, LATEST).get("imported"));
      assertEquals(2L, bundles(), () -> CanonicalJson.text(other));
      assertSound();
    }
  }

  @Test
  void whatIsNotAdmittedStays() {
    takeAll(List.of(grown(1, 0), grown(2, 1)), "{keep: 'latest'}");
    assertEquals(2L, bundles());
  }

  @Test
  void aFalseSignatureOfWhatWasLetGoIsRefused() {
    takeAll(List.of(grown(1, 0), grown(2, 1)), LATEST);
    assertEquals(1L, take(Poison.underAWrongSignature(grown(1, 0)), ALL).get("refused"));
    assertSound();
  }

  /** Whoever changes what is remembered keeps nothing out that says something new. */
  @Test
  void whatIsRememberedKeepsNothingNewOut() {
    takeAll(List.of(grown(1, 0), grown(2, 1)), LATEST);
    JsonObject more = grown(3, 2);
    try (Transaction tx = graph.db().beginTx();
        var bundles = tx.findNodes(Labels.BUNDLE)) {
      Node bundle = bundles.next();
      byte[] packed = (byte[]) bundle.getProperty("outgrown");
      System.arraycopy(HashedBundle.of(more).sha256().bytes(), 0, packed, 1, 32);
      bundle.setProperty("outgrown", packed);
      tx.commit();
    }
    assertEquals(1L, take(more, LATEST).get("imported"));
  }

  /** A later policy ends the trust in the key between the two arrivals. */
  @Test
  void theEventsKeepTheTimesOfTheirArrival() throws Exception {
    Instant first = Instant.parse("2031-05-06T07:08:09Z");
    Instant then = first.plusSeconds(1000);
    for (Instant end :
        List.of(first.minusSeconds(1), first, first.plusSeconds(1), then, then.plusSeconds(1))) {
      Map<Keep, Object> standings = new TreeMap<>();
      for (Keep keep : Keep.values()) {
        graph.empty();
        take(grown(1, 1), first, keep);
        take(grown(2, 3), then, keep);
        standings.put(keep, standings(until(Optional.of(end))));
      }
      assertEquals(standings.get(Keep.ALL), standings.get(Keep.LATEST), "ends at " + end);
    }
    assertNotEquals(
        standings(until(Optional.of(first))), standings(until(Optional.of(then))), "no difference");
    assertEquals(1L, bundles());
  }

  private static Object standings(Assessor assessor) {
    try (Transaction tx = graph.db().beginTx();
        var papers = tx.findNodes(Labels.PAPER)) {
      HeldPaper held = HeldPaper.read(papers.next(), assessor);
      PaperUnion union =
          VerifiedBundle.union(held.identity().orElseThrow(), held.bundles(), assessor);
      return union.events().values().stream()
          .map(event -> event.id() + " " + event.status() + " " + event.isTrusted())
          .toList();
    }
  }

  private static void take(JsonObject bundle, Instant at, Keep keep) throws Exception {
    graph.write("one.ndjson", List.of(CanonicalJson.text(bundle)));
    ImportSettings settings =
        new ImportSettings(TrustMode.PINNED, false, 2, 2, 2, false, false, keep, Limits.STANDARD);
    new Importer(
            graph.db(),
            until(Optional.empty()),
            settings,
            InstantSource.fixed(at),
            new QuietObserver(),
            ChangeJournal.NONE)
        .run(SourcePaths.below(graph.importDirectory()).resolve("one.ndjson", Limits.STANDARD));
  }

  private static Assessor until(Optional<Instant> end) {
    PinnedKey key =
        new PinnedKey(
            REGISTRY.publicKey(),
            REGISTRY.keyId(),
            Optional.empty(),
            end,
            PinnedKey.Status.ACTIVE,
            Optional.empty());
    PinnedSigner signer =
        new PinnedSigner(
            REGISTRY.signer().signerId(), Set.of(), Set.of(PinnedSigner.ANY), true, List.of(key));
    TrustPolicy policy =
        new TrustPolicy(
            TrustMode.PINNED,
            TrustPolicy.OnUnknown.QUARANTINE,
            false,
            List.of(signer),
            Set.of(),
            1,
            "a test",
            true,
            Optional.empty(),
            TimeSource.NONE);
    return new Assessor(policy, new KeyCache(Arithmetic.FAST));
  }

  /** With so many events after the first two. */
  private static JsonObject grown(int day, int more) {
    return bundle(day, events(day, more));
  }

  private static JsonObject bundle(int day, List<JsonObject> events) {
    return TestBundle.of(PAPER, REGISTRY).builtAt(time(day)).addAll(events).build();
  }

  private static JsonObject signed(JsonObject changed) {
    return TestBundle.signed(changed, REGISTRY, time(1));
  }

  private static List<JsonObject> events(int day, int more) {
    List<JsonObject> events = new ArrayList<>();
    events.add(TestEvent.by(REGISTRY, PAPER).recordCreated().signedAt(time(day)).build());
    events.add(TestEvent.by(REGISTRY, PAPER).snapshot(List.of()).signedAt(time(day)).build());
    for (int i = 0; i < more; i++) {
      JsonObject text = JsonObject.builder().put("text", "kept " + i).build();
      events.add(
          TestEvent.by(REGISTRY, PAPER)
              .at("2026-05-2" + i + "T00:00:00Z")
              .signedAt(time(day))
              .type(
                  "storage_attestation",
                  "bundle",
                  JsonObject.builder().put("storage", text).build())
              .build());
    }
    return events;
  }

  private static String time(int day) {
    return "2026-06-0" + day + "T00:00:00Z";
  }

  private static Map<String, Object> take(JsonObject bundle, String settings) {
    return takeAll(List.of(bundle), settings);
  }

  private static Map<String, Object> takeAll(List<JsonObject> bundles, String settings) {
    graph.write("exports.ndjson", bundles.stream().map(CanonicalJson::text).toList());
    return graph.row("CALL pith.import('exports.ndjson', " + settings + ")");
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
    assertEquals(
        "PASS",
        graph.value(
            "CALL pith.verify.all() YIELD check, status WHERE check = 'SUMMARY' RETURN status"));
    assertEquals(0L, graph.value("CALL pith.merge.all() YIELD written RETURN sum(written)"));
  }
}
