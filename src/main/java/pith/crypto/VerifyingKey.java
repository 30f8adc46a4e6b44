package pith.crypto;

import java.util.Optional;
import pith.model.PublicKey;
import pith.model.Sha256;

/** A public key that may be trusted to decide: canonical, on the curve, of prime order. */
public final class VerifyingKey {
  private final PublicKey publicKey;
  private final Referee referee;

  private VerifyingKey(PublicKey publicKey, Referee referee) {
    this.publicKey = publicKey;
    this.referee = referee;
  }

  /** A key by itself, outside any {@link KeyCache}: the referee decides everything. */
  public static Optional<VerifyingKey> of(PublicKey publicKey) {
    return Referee.of(publicKey).map(referee -> new VerifyingKey(publicKey, referee));
  }

  public PublicKey publicKey() {
    return publicKey;
  }

  public boolean verifies(Sha256 digest, byte[] signature) {
    return verifies(digest.bytes(), signature);
  }

  /** By rule {@code pith-ed25519-strict-1}; a signature of another length is merely invalid. */
  public boolean verifies(byte[] message, byte[] signature) {
    return referee.accepts(message, signature);
  }
}
