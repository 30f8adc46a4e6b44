package pith.graph.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pith.database.PolicyFile.pinned;
import static pith.database.PolicyFile.signers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.GraphUnderPolicy;
import pith.json.CanonicalJson;
import pith.model.JsonArray;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.JsonString;

/** One bundle under several signatures: which one counts is decided with the keys at hand. */
final class CopiesIT {
  private static final TestKey REGISTRY = TestKey.of("the.registry", "registry-1");
  private static final TestPaper PAPER =
      TestPaper.of("2001.00001", "On Copies", "2020-01-01T00:00:00Z");

  @RegisterExtension
  static final GraphUnderPolicy SETUP = new GraphUnderPolicy(signers(pinned(REGISTRY)));

  @Test
  void twoCopiesInOneBatchAreOneBundle() {
    JsonObject event = TestEvent.by(REGISTRY, PAPER).recordCreated().build();
    JsonObject first = TestBundle.of(PAPER, REGISTRY).add(event).build();
    JsonObject second =
        TestBundle.of(PAPER, REGISTRY).add(event).builtAt("2026-07-01T00:00:00Z").build();
    List<String> lines = new ArrayList<>(List.of(CanonicalJson.text(first)));
    for (String time : List.of("2026-07-03T00:00:00Z", "2026-07-02T00:00:00Z")) {
      lines.add(CanonicalJson.text(TestBundle.signed(second, REGISTRY, time)));
    }
    List<String> digests = new ArrayList<>();
    for (int size : new int[] {1, 100}) {
      SETUP.graph().empty();
      SETUP.graph().write("copies.ndjson", lines);
      SETUP
          .graph()
          .row("CALL pith.import('copies.ndjson', {batch_size: $size})", "size", (long) size);
      assertEquals(
          0L, SETUP.graph().value("MATCH (b:Bundle) WHERE NOT b.admitted RETURN count(b)"));
      assertEquals(1L, SETUP.graph().value("MATCH (e:Event) RETURN count(e)"));
      assertEquals("PASS", summary().get("status"), summary().toString());
      digests.add(SETUP.graph().digest());
    }
    assertEquals(digests.get(0), digests.get(1));
  }

  /** The bundle does not bring its key, so that only the policy knows it. */
  @Test
  void aFalseCopyNeverReplacesTheGoodOneWhateverWasPinnedWhen() {
    JsonObject good = keyless();
    for (List<JsonObject> order : List.of(List.of(good, spoilt()), List.of(spoilt(), good))) {
      SETUP.graph().empty();
      SETUP.policy().write("");
      take(order.get(0));
      SETUP.policy().write(signers(pinned(REGISTRY)));
      take(order.get(1));
      SETUP.graph().rows("CALL pith.merge.all()");
      assertHeldWell(good);

      SETUP.graph().empty();
      SETUP.policy().write("");
      order.forEach(CopiesIT::take);
      SETUP.policy().write(signers(pinned(REGISTRY)));
      SETUP.graph().rows("CALL pith.merge.all()");
      assertHeldWell(good);
    }
  }

  @Test
  void whoSignedIsDecidedAgain() {
    take(keyless());
    assertEquals(REGISTRY.publicKey().hex(), signedBy());
    SETUP.policy().write("");
    SETUP.graph().rows("CALL pith.merge.all()");
    assertEquals(null, signedBy());
    assertEquals(
        "NOT_INTACT",
        SETUP.graph().value("MATCH (b:Bundle) RETURN b.verdict"),
        "nobody knows the key");
    SETUP.policy().write(signers(pinned(REGISTRY)));
    SETUP.graph().rows("CALL pith.merge.all()");
    assertEquals(REGISTRY.publicKey().hex(), signedBy());
  }

  /** A throw-away key among those that the bundle brings signs it, too, and first. */
  @Test
  void thePinnedSignersCopyCounts() {
    List<TestKey> others =
        IntStream.range(0, 20).mapToObj(i -> TestKey.of("x" + i, "key-" + i)).toList();
    TestBundle building = TestBundle.of(PAPER, REGISTRY);
    others.forEach(building::with);
    JsonObject bundle = building.build();
    others.forEach(key -> take(TestBundle.signed(bundle, key, "2026-01-01T00:00:00Z")));
    take(bundle);
    others.forEach(key -> take(TestBundle.signed(bundle, key, "2026-01-02T00:00:00Z")));
    assertEquals("whole", SETUP.graph().value("MATCH (b:Bundle) RETURN b.admission"));
    assertEquals(
        7L, SETUP.graph().value("MATCH (b:Bundle) RETURN size(b.other_signatures)"), "and no more");
    assertEquals(
        CanonicalJson.text(bundle), SETUP.graph().value("RETURN pith.bundle('2001.00001')"));
  }

  /** What one signer gives another cannot take away. */
  @Test
  void aLimitedSignerCannotDemoteABundleBySigningItToo() {
    TestKey mirror = TestKey.of("a.mirror", "mirror-1");
    SETUP
        .policy()
        .write(signers(pinned(REGISTRY), pinned(mirror, "\"event_types\": [\"mirror_hint\"]", "")));
    TestKey author = TestKey.of("an.author", "author-1");
    JsonObject bundle =
        TestBundle.of(PAPER, REGISTRY)
            .with(author)
            .add(TestEvent.by(author, PAPER).snapshot(List.of()).build())
            .build();
    for (String time : List.of("2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z")) {
      SETUP.graph().empty();
      take(bundle);
      take(TestBundle.signed(bundle, mirror, time));
      assertEquals("whole", SETUP.graph().value("MATCH (b:Bundle) RETURN b.admission"));
      assertEquals("applied", SETUP.graph().value("MATCH (e:Event) RETURN e.status"));
    }
  }

  @Test
  void whatOneImportOpensStaysOpenInAnyOrder() {
    SETUP.policy().write("");
    TestKey stranger = TestKey.of("a.stranger", "stranger-1");
    JsonObject good = TestBundle.of(PAPER, stranger).build();
    JsonObject bad = good.with("bundle_signature", JsonNull.NULL);
    for (boolean goodFirst : new boolean[] {true, false}) {
      SETUP.graph().empty();
      if (goodFirst) {
        take(good);
      }
      SETUP
          .graph()
          .rows("CALL pith.import.text($json, {trust: 'open'})", "json", CanonicalJson.text(bad));
      if (!goodFirst) {
        take(good);
      }
      assertEquals("whole", SETUP.graph().value("MATCH (b:Bundle) RETURN b.admission"));
    }
  }

  /**
   * The time in a block is signed by nobody: whoever has one good block has as many as he likes.
   */
  @Test
  void anotherTimeInABlockTakesNothingAway() {
    JsonObject bundle = TestBundle.of(PAPER, REGISTRY).build();
    take(bundle);
    String seen = Instant.now().toString();
    for (int i = 0; i < 9; i++) {
      take(retimed(bundle, "0000-" + i));
    }
    SETUP
        .policy()
        .write(
            signers(
                pinned(
                    REGISTRY,
                    "",
                    "\"status\": \"revoked\", \"compromised_since\": \"" + seen + "\"")));
    SETUP.graph().rows("CALL pith.merge.all()");
    assertEquals("whole", SETUP.graph().value("MATCH (b:Bundle) RETURN b.admission"));
    assertEquals(
        0L, SETUP.graph().value("MATCH (b:Bundle) RETURN size(coalesce(b.other_signatures, []))"));
  }

  @Test
  void whatComesLaterPushesNothingOut() {
    SETUP.policy().write("");
    take(keyless());
    for (int i = 0; i < 9; i++) {
      TestKey unknown = TestKey.of("x" + i, "key-" + i);
      take(TestBundle.signed(keyless(), unknown, "0000"));
    }
    SETUP.policy().write(signers(pinned(REGISTRY)));
    SETUP.graph().rows("CALL pith.merge.all()");
    assertHeldWell(keyless());
  }

  @Test
  void aLongBlockOfABundleThatIsHeldIsNotKept() {
    JsonObject bundle = TestBundle.of(PAPER, REGISTRY).build();
    take(bundle);
    assertEquals(
        1L,
        SETUP
            .graph()
            .value(
                "CALL pith.import.text($json) YIELD unchanged RETURN unchanged",
                "json",
                CanonicalJson.text(retimed(bundle, "0".repeat(10_000)))));
    assertHeldWell(bundle);
  }

  private static JsonObject retimed(JsonObject bundle, String time) {
    JsonObject block = bundle.object("bundle_signature").orElseThrow();
    return bundle.with("bundle_signature", block.with("signed_at", new JsonString(time)));
  }

  @Test
  void copiesThatWereSpoiltInTheStoreEndNoCall() {
    JsonObject bundle = TestBundle.of(PAPER, REGISTRY).build();
    for (String spoilt : List.of("5", "'x'", "[1]", "null", "['{', 'x']", "[]")) {
      for (String name :
          List.of("other_signatures", "other_signatures_seen", "signed_seen", "first_seen")) {
        SETUP.graph().empty();
        take(bundle);
        take(spoilt());
        SETUP
            .graph()
            .rows("MATCH (b:Bundle) SET b.other_signatures = ['{}'], b." + name + " = " + spoilt);
        SETUP.graph().rows("CALL pith.verify.all()");
        SETUP.graph().rows("CALL pith.merge.all()");
        take(retimed(bundle, "0000"));
      }
    }
  }

  private static JsonObject keyless() {
    JsonObject bundle = TestBundle.of(PAPER, REGISTRY).build();
    return TestBundle.signed(
        bundle.with("public_keys", JsonArray.EMPTY), REGISTRY, "2026-06-26T15:33:45Z");
  }

  /** By its first field it comes before the good one in order. */
  private static JsonObject spoilt() {
    JsonObject block = keyless().object("bundle_signature").orElseThrow();
    JsonObject other =
        TestBundle.signed(
                TestBundle.of(PAPER, REGISTRY).builtAt("2026-01-01T00:00:00Z").build(),
                REGISTRY,
                "2000-01-01T00:00:00Z")
            .object("bundle_signature")
            .orElseThrow();
    return keyless()
        .with(
            "bundle_signature",
            block
                .with("signed_at", new JsonString("2000-01-01T00:00:00Z"))
                .with("signature_b64", other.get("signature_b64").orElseThrow()));
  }

  private static void assertHeldWell(JsonObject good) {
    assertEquals("AUTHENTIC", SETUP.graph().value("MATCH (b:Bundle) RETURN b.verdict"));
    assertEquals(
        CanonicalJson.text(good),
        SETUP.graph().value("MATCH (b:Bundle) RETURN pith.bundle(b.bundle_sha256)"));
    assertEquals("PASS", summary().get("status"), summary().toString());
  }

  private static Map<String, Object> summary() {
    return SETUP
        .graph()
        .row(
            "CALL pith.verify.all() YIELD check, status, found WHERE check = 'SUMMARY'"
                + " RETURN status, found");
  }

  private static void take(JsonObject bundle) {
    SETUP.graph().rows("CALL pith.import.text($json)", "json", CanonicalJson.text(bundle));
  }

  private static Object signedBy() {
    return SETUP.graph().value("MATCH (b:Bundle) RETURN b.signed_by");
  }
}
