package pith.sign;

import java.util.Base64;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.PublicKey;

/** A key as {@code public_keys} of a bundle has it. */
final class PublicKeyEntry {
  private PublicKeyEntry() {}

  static JsonObject of(String keyId, PublicKey key) {
    return JsonObject.builder()
        .put("key_id", keyId)
        .put("algorithm", "ed25519")
        .put("format", "raw")
        .put("public_key_b64", Base64.getEncoder().encodeToString(key.bytes()))
        .put("public_key_hex", key.hex())
        .put("fingerprint_sha256_b32_first128bits", key.fingerprintBase32())
        .put("fingerprint_sha256_hex", key.fingerprint())
        .put("rotates_at", JsonNull.NULL)
        .build();
  }
}
