package pith.verify;

import java.util.Base64;
import pith.model.JsonObject;
import pith.model.JsonObjectBuilder;
import pith.model.Sha256;
import pith.model.Timestamp;

/** Signature blocks as they are written, in the one form that {@link Envelope} reads. */
public final class SignatureBlock {
  private SignatureBlock() {}

  public static JsonObject ofEvent(
      String keyId, String fingerprint, byte[] signature, Timestamp signedAt) {
    return block(EnvelopeRole.EVENT, keyId, fingerprint, signature, signedAt).build();
  }

  public static JsonObject ofBundle(
      String keyId, String fingerprint, byte[] signature, Timestamp signedAt, Sha256 bundle) {
    return block(EnvelopeRole.BUNDLE, keyId, fingerprint, signature, signedAt)
        .put("bundle_sha256", bundle.hex())
        .build();
  }

  private static JsonObjectBuilder block(
      EnvelopeRole role, String keyId, String fingerprint, byte[] signature, Timestamp signedAt) {
    return JsonObject.builder()
        .put("signature_status", "signed_v1")
        .put("algorithm", "ed25519")
        .put("key_id", keyId)
        .put("public_key_fingerprint", fingerprint)
        .put("signature_b64", Base64.getEncoder().encodeToString(signature))
        .put("signed_message", role.signedMessage())
        .put("signed_at", signedAt.text());
  }
}
