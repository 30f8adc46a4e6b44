package pith.verify;

import java.util.Optional;
import pith.crypto.VerifyingKey;
import pith.model.Sha256;

/** The result of one signature: its bytes, the key it names, and whether that key made it. */
record SignatureOutcome(
    Envelope envelope,
    Sha256 digest,
    boolean isBase64,
    Optional<VerifyingKey> key,
    boolean isSigned) {

  static SignatureOutcome of(
      Envelope envelope, KeyRing keys, Sha256 digest, Signatures signatures) {
    boolean isBase64 = envelope.signature().isPresent();
    Optional<VerifyingKey> key = keys.find(envelope.keyId(), envelope.fingerprint());
    boolean signed = isBase64 && key.isPresent() && signatures.hold(key.get(), digest, envelope);
    return new SignatureOutcome(envelope, digest, isBase64, key, signed);
  }

  /** The key that made the signature, if one did. */
  Optional<VerifyingKey> signedBy() {
    return isSigned ? key : Optional.empty();
  }

  void report(Findings findings, String subject, Check base64, Check known, Check signature) {
    if (isBase64) {
      findings.pass(base64, subject);
    } else {
      findings.fail(base64, subject, "base64 of 64 bytes", envelope.signatureBase64());
    }
    if (key.isEmpty()) {
      findings.fail(known, subject, expectedKey(), "no such key");
      return;
    }
    findings.pass(known, subject);
    if (isSigned) {
      findings.pass(signature, subject);
    } else if (isBase64) {
      findings.fail(signature, subject, expectedSignature(), "another signature");
    }
  }

  String expectedKey() {
    return "a key " + envelope.keyId() + " with fingerprint " + envelope.fingerprint();
  }

  String expectedSignature() {
    return "a signature of "
        + digest.hex()
        + key.map(by -> " by " + by.publicKey().hex()).orElse("");
  }
}
