package pith.trust;

import java.util.Optional;

/** Why a bundle is stored and part of no state: each kind needs another remedy. */
public enum KeptOut {
  /** Its number, its content or its signature does not hold. */
  NOT_INTACT,
  /** Nobody pinned its key: the only kind that an open import admits. */
  UNKNOWN_SIGNER,
  /** It takes the name of a pinned signer, under another key. */
  NAME_TAKEN,
  /** Its key is denied, revoked, or out of its time. */
  KEY_REFUSED;

  /** Empty for a bundle that is admitted. */
  public static Optional<KeptOut> of(ReceivedBundle received, TrustPolicy policy) {
    return received.admission(policy) == Admission.PINNED_EVENTS_ONLY
        ? Optional.of(received.standing(policy).map(KeptOut::of).orElse(NOT_INTACT))
        : Optional.empty();
  }

  private static KeptOut of(SignatureStanding standing) {
    return switch (standing) {
      case UNKNOWN_SIGNER -> UNKNOWN_SIGNER;
      case NAME_PINNED_TO_ANOTHER_KEY -> NAME_TAKEN;
      case PINNED, DENIED_KEY, REVOKED_KEY, OUTSIDE_WINDOW, WINDOW_UNPROVEN, ROLE_NOT_ALLOWED ->
          KEY_REFUSED;
    };
  }
}
