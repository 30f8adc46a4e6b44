package pith.crypto;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import pith.model.PublicKey;
import pith.model.Sha256;

/**
 * A public key that may be trusted to decide: canonical, on the curve, of prime order. Safe for
 * many threads.
 */
public final class VerifyingKey {
  private final PublicKey publicKey;
  private final Referee referee;
  private final HotKeys hotKeys;
  private final AtomicInteger refereed = new AtomicInteger();
  private volatile @Nullable KeyTable table;

  private VerifyingKey(PublicKey publicKey, Referee referee, HotKeys hotKeys) {
    this.publicKey = publicKey;
    this.referee = referee;
    this.hotKeys = hotKeys;
  }

  /** A key by itself, outside any {@link KeyCache}: the referee decides everything. */
  public static Optional<VerifyingKey> of(PublicKey publicKey) {
    return of(publicKey, HotKeys.none());
  }

  static Optional<VerifyingKey> of(PublicKey publicKey, HotKeys hotKeys) {
    Optional<VerifyingKey> key =
        Referee.of(publicKey).map(referee -> new VerifyingKey(publicKey, referee, hotKeys));
    key.ifPresent(k -> k.heatUp(0));
    return key;
  }

  public PublicKey publicKey() {
    return publicKey;
  }

  public boolean verifies(Sha256 digest, byte[] signature) {
    return verifies(digest.bytes(), signature);
  }

  /** By rule {@code pith-ed25519-strict-1}; a signature of another length is merely invalid. */
  public boolean verifies(byte[] message, byte[] signature) {
    return equation(message, signature)
            .filter(equation -> equation.holds(Field.inverse(equation.denominator())))
            .isPresent()
        || refereeAccepts(message, signature);
  }

  /** Empty without a table, and for a signature the referee must look at anyway. */
  Optional<Equation> equation(byte[] message, byte[] signature) {
    KeyTable fast = table;
    return fast == null || signature.length != Referee.SIGNATURE_BYTES
        ? Optional.empty()
        : fast.equation(message, signature);
  }

  boolean refereeAccepts(byte[] message, byte[] signature) {
    boolean valid = referee.accepts(message, signature);
    if (valid) {
      heatUp(refereed.incrementAndGet());
    }
    return valid;
  }

  private void heatUp(int validSignatures) {
    if (hotKeys.earnsTable(validSignatures)) {
      KeyTable.of(publicKey)
          .ifPresent(
              earned -> {
                table = earned;
                hotKeys.admit(this);
              });
    }
  }

  void coolDown() {
    table = null;
    refereed.set(0);
  }
}
