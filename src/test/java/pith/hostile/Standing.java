package pith.hostile;

import java.util.Optional;
import java.util.Set;
import pith.corpus.TestKey;

/** How a signature stands: the rows of the first table of merge.md section 3, in their order. */
enum Standing {
  DENIED_KEY,
  NAME_PINNED_TO_ANOTHER_KEY,
  UNKNOWN_SIGNER,
  REVOKED_KEY,
  OUTSIDE_WINDOW,
  WINDOW_UNPROVEN,
  ROLE_NOT_ALLOWED,
  PINNED;

  /** Of a bundle, under the names that its key uses in it. */
  static Standing ofBundle(
      Policy policy, Rule.Kept rules, TestKey key, Set<String> names, int firstSeen) {
    if (policy.denied().contains(key) && rules.has(Rule.DENIED_KEYS)) {
      return DENIED_KEY;
    }
    if (rules.has(Rule.PINNED_NAMES)
        && names.stream().anyMatch(name -> policy.pinsForOthers(name, key))) {
      return NAME_PINNED_TO_ANOTHER_KEY;
    }
    return policy.pinOf(key).map(pin -> ofPin(pin, rules, firstSeen)).orElse(UNKNOWN_SIGNER);
  }

  static Standing ofEvent(Policy policy, Rule.Kept rules, Said said, int firstSeen) {
    Standing byKey =
        ofBundle(policy, rules, said.key(), Set.of(said.signer().signerId()), firstSeen);
    boolean isOutOfRole =
        byKey == PINNED
            && policy.holderOf(said.key()).filter(holder -> covers(holder, said)).isEmpty();
    return isOutOfRole && rules.has(Rule.ROLES) ? ROLE_NOT_ALLOWED : byKey;
  }

  private static Standing ofPin(Policy.Pin pin, Rule.Kept rules, int firstSeen) {
    boolean isRevoked =
        pin.status() == Policy.Status.REVOKED
            && isNotBefore(firstSeen, pin.compromisedSince().orElse(Policy.EVER));
    if (isRevoked && rules.has(Rule.REVOKED_KEYS)) {
      return REVOKED_KEY;
    }
    if (!rules.has(Rule.WINDOWS)) {
      return PINNED;
    }
    if (!isNotBefore(firstSeen, pin.notBefore().orElse(Policy.EVER))) {
      return OUTSIDE_WINDOW;
    }
    return isNotBefore(firstSeen, pin.notAfter().orElse(Policy.NEVER)) ? WINDOW_UNPROVEN : PINNED;
  }

  /** Times of a policy lie just before the step of their number. */
  private static boolean isNotBefore(int arrival, int time) {
    return arrival >= time;
  }

  private static boolean covers(Policy.Pinned holder, Said said) {
    Optional<String> type = Optional.of(said.signer().signerType());
    boolean isOfType =
        holder.signerTypes().isEmpty() || holder.signerTypes().contains(type.orElseThrow());
    return isOfType && (!holder.isLimited() || holder.eventTypes().contains(said.type()));
  }
}
