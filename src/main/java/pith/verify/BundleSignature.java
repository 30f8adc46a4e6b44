package pith.verify;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import pith.crypto.VerifyingKey;
import pith.model.Json;
import pith.model.JsonObject;

/** Judges the signature over the whole bundle: the only thing that holds its parts together. */
final class BundleSignature {
  private static final String SUBJECT = "bundle";
  private static final Set<Check> CHECKS =
      EnumSet.of(
          Check.BUNDLE_SIGNED,
          Check.BUNDLE_HASH,
          Check.BUNDLE_ENVELOPE,
          Check.BUNDLE_BASE64,
          Check.BUNDLE_KEY,
          Check.BUNDLE_SIGNATURE);

  private BundleSignature() {}

  /** Whether a finding is about the signature and not about what it signs. */
  static boolean isAbout(Finding finding) {
    return CHECKS.contains(finding.check());
  }

  static BundleSeal check(
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
      return BundleSeal.FALSE;
    }
    findings.pass(Check.BUNDLE_SIGNED, SUBJECT);
    boolean hashed =
        findings.same(
            Check.BUNDLE_HASH, SUBJECT, bundle.sha256().hex(), block.get().text("bundle_sha256"));
    Optional<String> fault = Envelope.fault(block.get(), EnvelopeRole.BUNDLE);
    if (fault.isPresent()) {
      findings.fail(Check.BUNDLE_ENVELOPE, SUBJECT, "a strict signature block", fault.get());
      return BundleSeal.FALSE;
    }
    findings.pass(Check.BUNDLE_ENVELOPE, SUBJECT);
    SignatureOutcome outcome =
        SignatureOutcome.of(Envelope.of(block.get()), keys, bundle.sha256(), signatures);
    outcome.report(
        findings, SUBJECT, Check.BUNDLE_BASE64, Check.BUNDLE_KEY, Check.BUNDLE_SIGNATURE);
    if (!hashed) {
      return BundleSeal.FALSE;
    }
    return outcome.isBase64() && outcome.key().isEmpty()
        ? BundleSeal.OPEN
        : outcome
            .signedBy()
            .map(VerifyingKey::publicKey)
            .map(BundleSeal::by)
            .orElse(BundleSeal.FALSE);
  }
}
