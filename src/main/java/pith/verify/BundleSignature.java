package pith.verify;

import java.util.Optional;
import pith.crypto.VerifyingKey;
import pith.model.Json;
import pith.model.JsonObject;
import pith.model.PublicKey;

/** Judges the signature over the whole bundle: the only thing that holds its parts together. */
final class BundleSignature {
  private static final String SUBJECT = "bundle";

  private BundleSignature() {}

  /** The key that signed this very content; empty if none did. */
  static Optional<PublicKey> check(
      HashedBundle bundle, KeyRing keys, Signatures signatures, Findings findings) {
    Optional<JsonObject> block = bundle.json().object("bundle_signature");
    if (block.isEmpty()) {
      findings.add(
          Status.FAIL,
          Check.BUNDLE_SIGNED,
          SUBJECT,
          "UNSIGNED",
          "a signature block",
          bundle.json().get("bundle_signature").map(Json::kind).orElse("nothing"));
      return Optional.empty();
    }
    findings.pass(Check.BUNDLE_SIGNED, SUBJECT);
    boolean hashed =
        findings.same(
            Check.BUNDLE_HASH, SUBJECT, bundle.sha256().hex(), block.get().text("bundle_sha256"));
    Optional<String> fault = Envelope.fault(block.get(), EnvelopeRole.BUNDLE);
    if (fault.isPresent()) {
      findings.fail(Check.BUNDLE_ENVELOPE, SUBJECT, "a strict signature block", fault.get());
      return Optional.empty();
    }
    findings.pass(Check.BUNDLE_ENVELOPE, SUBJECT);
    SignatureOutcome outcome =
        SignatureOutcome.of(Envelope.of(block.get()), keys, bundle.sha256(), signatures);
    outcome.report(
        findings, SUBJECT, Check.BUNDLE_BASE64, Check.BUNDLE_KEY, Check.BUNDLE_SIGNATURE);
    return hashed ? outcome.signedBy().map(VerifyingKey::publicKey) : Optional.empty();
  }
}
