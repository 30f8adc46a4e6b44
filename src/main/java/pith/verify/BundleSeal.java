package pith.verify;

import java.util.Optional;
import pith.model.PublicKey;

/**
 * The result of the signature over a whole bundle.
 *
 * @param signedBy the key that signed the bundle as it is
 * @param isOpen whether it may still hold: strict, over this very content, by a key not at hand
 */
public record BundleSeal(Optional<PublicKey> signedBy, boolean isOpen) {
  static final BundleSeal FALSE = new BundleSeal(Optional.empty(), false);
  static final BundleSeal OPEN = new BundleSeal(Optional.empty(), true);

  public BundleSeal {
    if (signedBy.isPresent() && isOpen) {
      throw new IllegalArgumentException("a signature that holds is decided");
    }
  }

  public static BundleSeal by(PublicKey key) {
    return new BundleSeal(Optional.of(key), false);
  }

  /** Whether it holds, or may when its key arrives. */
  public boolean isPossible() {
    return isOpen || signedBy.isPresent();
  }
}
