package pith.verify;

import java.util.List;
import pith.corpus.Edits;
import pith.corpus.TestBundle;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.json.CanonicalJson;
import pith.model.EventId;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.PublicKey;
import pith.model.Sha256;

/** What is done to a good bundle, and how it is signed again afterwards. */
final class VectorEdits {
  static final String TIME = "2026-06-26T15:33:45Z";
  private static final BundleVerifier VERIFIER =
      new BundleVerifier(new KeyCache(Arithmetic.FAST), KeyRing.EMPTY);

  private VectorEdits() {}

  static JsonObject set(JsonObject bundle, String place, String value) {
    return resigned(Edits.set(bundle, place, new JsonString(value)));
  }

  static JsonObject put(JsonObject object, String field, String value) {
    return object.with(field, new JsonString(value));
  }

  static JsonObject upper(JsonObject object, String field) {
    return put(object, field, object.text(field).orElseThrow().toUpperCase(java.util.Locale.ROOT));
  }

  static JsonObject unpadded(JsonObject key) {
    return put(key, "public_key_b64", key.text("public_key_b64").orElseThrow().replace("=", ""));
  }

  /** The identity: signatures under it can be made by anyone. */
  static JsonObject lowOrder() {
    byte[] identity = new byte[32];
    identity[0] = 1;
    PublicKey key = PublicKey.of(identity).orElseThrow();
    JsonObject entry = put(VectorMaker.OTHER.entry(), "public_key_hex", key.hex());
    entry = put(entry, "public_key_b64", java.util.Base64.getEncoder().encodeToString(identity));
    entry = put(entry, "fingerprint_sha256_hex", key.fingerprint());
    return put(entry, "fingerprint_sha256_b32_first128bits", key.fingerprintBase32());
  }

  /** Another spelling of the same 64 bytes: the last digit before the padding has 4 spare bits. */
  static JsonObject respelt(JsonObject event) {
    String text = ((JsonString) Edits.get(event, "signature/signature_b64")).value();
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    int last = text.length() - 3;
    char other = alphabet.charAt(alphabet.indexOf(text.charAt(last)) ^ 1);
    String respelt = text.substring(0, last) + other + "==";
    return Edits.set(event, "signature/signature_b64", new JsonString(respelt));
  }

  static JsonObject unsignedReceipt(JsonObject event) {
    JsonObject bare = event;
    for (String field :
        List.of("key_id", "algorithm", "signed_at", "signature_b64", "signed_message")) {
      bare = Edits.remove(bare, "payload/receipt/" + field);
    }
    return bare;
  }

  static JsonObject resigned(JsonObject bundle) {
    return TestBundle.signed(
        bundle.without(java.util.Set.of("bundle_signature")), VectorMaker.KEY, TIME);
  }

  /** The state recomputed, the whole signed again. */
  static JsonObject restated(JsonObject bundle) {
    JsonObject stateless = bundle.without(java.util.Set.of("bundle_signature", "state"));
    JsonObject state = VERIFIER.verifyWithoutState(stateless).orElseThrow().asBundled().state();
    return resigned(stateless.with("state", state));
  }

  /** The event with hash, id and signature of what it says now. */
  static JsonObject rehashed(JsonObject event) {
    JsonObject body = event.without(HashedEntry.UNHASHED);
    Sha256 content = CanonicalJson.sha256(body);
    return body.with("content_sha256", new JsonString(content.hex()))
        .with("event_id", new JsonString(new EventId(content).text()))
        .with(
            "signature", VectorMaker.KEY.envelope(content, "open_graph_event_sha256_bytes", TIME));
  }
}
