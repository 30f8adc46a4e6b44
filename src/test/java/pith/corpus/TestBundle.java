package pith.corpus;

import java.util.ArrayList;
import java.util.List;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.merge.Merge;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.PithNumber;
import pith.verify.BundleVerifier;
import pith.verify.HashedBundle;
import pith.verify.KeyRing;

/** Builds bundles shaped like the registry's: state, hashes and signatures right in every part. */
public final class TestBundle {
  private static final BundleVerifier VERIFIER =
      new BundleVerifier(new KeyCache(Arithmetic.FAST), KeyRing.EMPTY);

  private final TestPaper paper;
  private final TestKey key;
  private final List<Json> events = new ArrayList<>();
  private final List<TestKey> keys = new ArrayList<>();
  private String builtAt = "2026-06-26T15:33:45Z";
  private boolean doi = true;

  private TestBundle(TestPaper paper, TestKey key) {
    this.paper = paper;
    this.key = key;
    keys.add(key);
  }

  public static TestBundle of(TestPaper paper, TestKey key) {
    return new TestBundle(paper, key);
  }

  public TestBundle add(Json event) {
    events.add(event);
    return this;
  }

  public TestBundle addAll(List<? extends Json> more) {
    events.addAll(more);
    return this;
  }

  /** A key beside the bundle's own. */
  public TestBundle with(TestKey other) {
    keys.add(other);
    return this;
  }

  public TestBundle builtAt(String time) {
    builtAt = time;
    return this;
  }

  public TestBundle withoutDoi() {
    doi = false;
    return this;
  }

  public JsonObject build() {
    JsonObject stateless = stateless();
    JsonObject state = VERIFIER.verifyWithoutState(stateless).orElseThrow().asBundled().state();
    return signed(stateless.with("state", state), key, builtAt);
  }

  /** The bundle under a signature block of this key. */
  public static JsonObject signed(JsonObject unsigned, TestKey key, String signedAt) {
    HashedBundle hashed = HashedBundle.of(unsigned);
    return unsigned.with(
        "bundle_signature",
        key.envelope(hashed.sha256(), "bundle_sha256_bytes", signedAt)
            .with("bundle_sha256", new JsonString(hashed.sha256().hex())));
  }

  /** Everything but the state and the signature. */
  public JsonObject stateless() {
    PithNumber number = paper.number();
    String page = "https://example.invalid/pith/" + number.suffix();
    JsonObject links =
        JsonObject.builder()
            .put("resolver", page)
            .put("bundle", page + "/bundle.json")
            .put("state", page + "/state.json")
            .put("well_known_bundle", page + "/.well-known/bundle.json")
            .build();
    JsonObject mirror =
        JsonObject.builder()
            .put("mirror_type", "https")
            .put("name", "Nowhere")
            .put("base_url", "https://example.invalid")
            .put("bundle_url", page + "/bundle.json")
            .put("state_url", page + "/state.json")
            .put("well_known_bundle_url", page + "/.well-known/bundle.json")
            .put("status", "primary")
            .build();
    return JsonObject.builder()
        .put("bundle_type", BundleVerifier.BUNDLE_TYPE)
        .put("bundle_version", "1.0")
        .put("pith_number", number.text())
        .put("short_pith_number", number.shortNumber())
        .put("canonical_record", paper.identity().record())
        .put("canonical_sha256", paper.identity().sha256().hex())
        .put("source", paper.identity().record().get("source").orElseThrow())
        .put("source_aliases", paper.aliases("2026-05-18T01:00:51Z", doi))
        .put("events", new JsonArray(events))
        .put("timestamp_proofs", JsonArray.EMPTY)
        .put("mirror_hints", new JsonArray(List.of(mirror)))
        .put("public_keys", new JsonArray(keys.stream().<Json>map(TestKey::entry).toList()))
        .put("merge_version", Merge.VERSION)
        .put("built_at", builtAt)
        .put("links", links)
        .build();
  }
}
