package pith.hostile;

import java.util.Base64;
import java.util.Optional;
import pith.corpus.Edits;
import pith.corpus.TestKey;
import pith.model.Json;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.JsonString;

/**
 * A signature block of a bundle.
 *
 * @param by the key that really signed; empty where nobody did
 */
record Seal(Optional<TestKey> by, Optional<Json> block) {
  static final Seal NONE = new Seal(Optional.empty(), Optional.empty());

  static Seal of(Parcel parcel, TestKey key, String signedAt) {
    JsonObject block =
        key.envelope(parcel.sha256(), "bundle_sha256_bytes", signedAt)
            .with("bundle_sha256", new JsonString(parcel.sha256().hex()));
    return new Seal(Optional.of(key), Optional.of(block));
  }

  /** In one of several ways no signature of this bundle by this key. */
  static Seal broken(Parcel parcel, TestKey key, int way) {
    JsonObject good =
        of(parcel, key, "2026-06-26T15:33:45Z").block().orElseThrow().asObject().orElseThrow();
    String zeros = Base64.getEncoder().encodeToString(new byte[64]);
    Json block =
        switch (way % 6) {
          case 0 -> Edits.set(good, "signature_b64", new JsonString(zeros));
          case 1 -> Edits.set(good, "bundle_sha256", new JsonString("0".repeat(64)));
          case 2 -> Edits.set(good, "note", new JsonString("mine"));
          case 3 -> Edits.set(good, "signature_b64", new JsonString("?"));
          case 4 -> Edits.set(good, "key_id", new JsonString("nobody's"));
          default -> JsonNull.NULL;
        };
    return new Seal(Optional.empty(), Optional.of(block));
  }

  JsonObject on(Parcel parcel) {
    return block.map(json -> parcel.json().with("bundle_signature", json)).orElse(parcel.json());
  }
}
