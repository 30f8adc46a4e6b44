package pith.model;

/** Who an event says signed it; the signature decides whether that key really did. */
public record Signer(String keyId, String fingerprint, String signerId, String signerType) {
  public JsonObject json() {
    return JsonObject.builder()
        .put("key_id", keyId)
        .put("public_key_fingerprint", fingerprint)
        .put("signer_id", signerId)
        .put("signer_type", signerType)
        .build();
  }
}
