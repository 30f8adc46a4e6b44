package pith.crypto;

import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import pith.model.PublicKey;

/**
 * Rule {@code pith-ed25519-strict-1} as Bouncy Castle decides it. Its {@code verify} multiplies the
 * equation by the cofactor; with A and R both in the prime-order subgroup that makes no difference.
 */
final class Referee {
  static final int SIGNATURE_BYTES = Ed25519.SIGNATURE_SIZE;

  private final Ed25519.PublicPoint key;

  private Referee(Ed25519.PublicPoint key) {
    this.key = key;
  }

  /** Empty unless the key is canonical, on the curve, of prime order. */
  static Optional<Referee> of(PublicKey key) {
    return Optional.ofNullable(Ed25519.validatePublicKeyFullExport(key.bytes(), 0))
        .map(Referee::new);
  }

  boolean accepts(byte[] message, byte[] signature) {
    if (signature.length != SIGNATURE_BYTES) {
      return false;
    }
    try {
      return Ed25519.validatePublicKeyFull(signature, 0)
          && Ed25519.verify(signature, 0, key, message, 0, message.length);
    } catch (RuntimeException theRuleCallsAnyExceptionInvalid) {
      return false;
    }
  }
}
