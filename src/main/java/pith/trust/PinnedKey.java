package pith.trust;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import pith.model.PublicKey;

/**
 * A key that the administrator says is somebody's own, and for how long. What counts is when
 * something was first seen here, and what a block proves: the time inside a signature is only a
 * claim of its signer.
 */
public record PinnedKey(
    PublicKey key,
    String keyId,
    Optional<Instant> notBefore,
    Optional<Instant> notAfter,
    Status status,
    Optional<Instant> compromisedSince) {

  /** What the administrator says of the key as a whole. */
  public enum Status {
    ACTIVE,
    RETIRED,
    REVOKED;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public PinnedKey {
    if (status == Status.RETIRED && notAfter.isEmpty()) {
      throw new IllegalArgumentException("a retired key needs the time when it was retired");
    }
    if (status != Status.REVOKED && compromisedSince.isPresent()) {
      throw new IllegalArgumentException("a key that is compromised is revoked");
    }
    if (notBefore.isPresent() && notAfter.filter(notBefore.get()::isAfter).isPresent()) {
      throw new IllegalArgumentException("a window that ends after it begins");
    }
  }

  static PinnedKey forEver(PublicKey key, String keyId) {
    return new PinnedKey(
        key, keyId, Optional.empty(), Optional.empty(), Status.ACTIVE, Optional.empty());
  }

  SignatureStanding standing(KnownSince since) {
    if (status == Status.REVOKED && compromisedSince.filter(since.signed()::isBefore).isEmpty()) {
      return SignatureStanding.REVOKED_KEY;
    }
    if (notBefore.filter(since.signed()::isBefore).isPresent()) {
      return SignatureStanding.OUTSIDE_WINDOW;
    }
    return notAfter.filter(since.said()::isAfter).isPresent()
        ? SignatureStanding.WINDOW_UNPROVEN
        : SignatureStanding.PINNED;
  }
}
