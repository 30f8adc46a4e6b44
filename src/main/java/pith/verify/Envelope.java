package pith.verify;

import java.util.Optional;
import pith.crypto.Base64Strict;
import pith.model.Json;
import pith.model.JsonObject;

/** A signature block of known shape. It says who signed; {@link #signature} has the bytes. */
record Envelope(String keyId, String fingerprint, String signatureBase64) {
  private static final int SIGNATURE_BYTES = 64;

  /** The fault is one of the block itself, before any key is looked for. */
  static Parsed<Envelope> parse(JsonObject block, EnvelopeRole role) {
    return fault(block, role)
        .<Parsed<Envelope>>map(Parsed.Fault::new)
        .orElseGet(() -> new Parsed.Value<>(seen(block).orElseThrow()));
  }

  private static Optional<String> fault(JsonObject block, EnvelopeRole role) {
    if (!block.hasExactly(role.fields())) {
      return Optional.of("the fields " + String.join(", ", block.keys()));
    }
    for (int i = 0; i < block.size(); i++) {
      Json value = block.value(i);
      if (value.asText().isEmpty()) {
        return Optional.of(block.key(i) + " is " + value.kind());
      }
    }
    return constantFault(block, "algorithm", "ed25519")
        .or(() -> constantFault(block, "signature_status", "signed_v1"))
        .or(() -> constantFault(block, "signed_message", role.signedMessage()));
  }

  /** Of any block that names a key and has a signature, whatever else is wrong with it. */
  static Optional<Envelope> seen(JsonObject block) {
    Optional<String> keyId = block.text("key_id");
    Optional<String> fingerprint = block.text("public_key_fingerprint");
    Optional<String> signature = block.text("signature_b64");
    return keyId.isPresent() && fingerprint.isPresent() && signature.isPresent()
        ? Optional.of(new Envelope(keyId.get(), fingerprint.get(), signature.get()))
        : Optional.empty();
  }

  Optional<byte[]> signature() {
    return Base64Strict.decode(signatureBase64).filter(bytes -> bytes.length == SIGNATURE_BYTES);
  }

  private static Optional<String> constantFault(JsonObject block, String field, String constant) {
    String value = block.text(field).orElse("");
    return value.equals(constant)
        ? Optional.empty()
        : Optional.of(field + " is \"" + value + "\", not \"" + constant + "\"");
  }
}
