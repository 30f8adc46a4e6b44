package pith.verify;

import java.util.Set;

/**
 * What a signature is for. The digests of all roles look alike and carry no mark of their own, so a
 * signature is only ever checked in the role that its envelope stands in.
 */
enum EnvelopeRole {
  EVENT(
      "open_graph_event_sha256_bytes",
      Set.of(
          "signature_status",
          "algorithm",
          "key_id",
          "public_key_fingerprint",
          "signature_b64",
          "signed_message",
          "signed_at")),
  RECEIPT(
      "canonical_sha256_bytes",
      Set.of(
          "kind",
          "key_id",
          "algorithm",
          "signed_at",
          "signature_b64",
          "signed_message",
          "builder_version",
          "receipt_version",
          "canonical_sha256",
          "last_reissued_at",
          "signature_status",
          "first_computed_at",
          "public_key_fingerprint")),
  BUNDLE(
      "bundle_sha256_bytes",
      Set.of(
          "signature_status",
          "algorithm",
          "key_id",
          "public_key_fingerprint",
          "signature_b64",
          "signed_message",
          "signed_at",
          "bundle_sha256"));

  private final String signedMessage;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is, its type does not say so
  private final Set<String> fields;

  EnvelopeRole(String signedMessage, Set<String> fields) {
    this.signedMessage = signedMessage;
    this.fields = fields;
  }

  String signedMessage() {
    return signedMessage;
  }

  Set<String> fields() {
    return fields;
  }
}
