package pith.verify;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import pith.crypto.VerifyingKey;
import pith.model.Json;
import pith.model.JsonObject;

/** Judges the signature over the whole bundle: the only thing that holds its parts together. */
final class SealCheck {
  private static final String SUBJECT = "bundle";
  private static final Set<Check> CHECKS =
      EnumSet.of(
          Check.BUNDLE_SIGNED,
          Check.BUNDLE_HASH,
          Check.BUNDLE_ENVELOPE,
          Check.BUNDLE_BASE64,
          Check.BUNDLE_KEY,
          Check.BUNDLE_SIGNATURE);

  private final KeyRing keys;
  private final Signatures signatures;
  private final Findings findings;

  SealCheck(KeyRing keys, Signatures signatures, Findings findings) {
    this.keys = keys;
    this.signatures = signatures;
    this.findings = findings;
  }

  /** Whether a finding is about the signature and not about what it signs. */
  static boolean isAbout(Finding finding) {
    return CHECKS.contains(finding.check());
  }

  BundleSeal check(HashedBundle bundle) {
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
    return Envelope.parse(block.get(), EnvelopeRole.BUNDLE)
        .fold(envelope -> signed(bundle, envelope, hashed), this::misshapen);
  }

  private BundleSeal misshapen(String fault) {
    findings.fail(Check.BUNDLE_ENVELOPE, SUBJECT, "a strict signature block", fault);
    return BundleSeal.FALSE;
  }

  private BundleSeal signed(HashedBundle bundle, Envelope envelope, boolean hashed) {
    findings.pass(Check.BUNDLE_ENVELOPE, SUBJECT);
    SignatureOutcome outcome = SignatureOutcome.of(envelope, keys, bundle.sha256(), signatures);
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
