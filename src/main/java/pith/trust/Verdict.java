package pith.trust;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import pith.model.Event;

/** The verdict on a paper or a bundle, in one word. */
public enum Verdict {
  AUTHENTIC,
  AUTHENTIC_WITH_FINDINGS,
  INTACT_BUT_UNTRUSTED_SIGNER,
  NOT_INTACT,
  RECORD_ONLY,
  UNKNOWN;

  public static Optional<Verdict> named(String name) {
    return Arrays.stream(values()).filter(verdict -> verdict.name().equals(name)).findFirst();
  }

  /** Of one bundle by itself, nothing else of its paper being known. */
  public static Verdict of(ReceivedBundle received, TrustPolicy policy) {
    return of(received, policy, received.pinnedBy(policy));
  }

  /**
   * @param pinned whether a pinned key says an event, in its time and role
   */
  static Verdict of(ReceivedBundle received, TrustPolicy policy, Predicate<Event> pinned) {
    if (!received.report().isIntact()) {
      return NOT_INTACT;
    }
    if (!received.standing(policy).equals(Optional.of(SignatureStanding.PINNED))) {
      return INTACT_BUT_UNTRUSTED_SIGNER;
    }
    return received.report().hasFindings() || !received.isAll(pinned)
        ? AUTHENTIC_WITH_FINDINGS
        : AUTHENTIC;
  }

  /**
   * The verdict of all bundles of one paper. Authentic ones decide, and a bundle that is not
   * admitted can neither raise nor lower them; among the authentic, a finding in one is a finding.
   *
   * @param isVouched whether pinned signers say everything that is in the state
   */
  static Verdict ofPaper(Collection<Verdict> bundles, boolean isVouched) {
    for (Verdict verdict :
        new Verdict[] {
          AUTHENTIC_WITH_FINDINGS, AUTHENTIC, INTACT_BUT_UNTRUSTED_SIGNER, NOT_INTACT
        }) {
      if (bundles.contains(verdict)) {
        return verdict == AUTHENTIC && !isVouched ? AUTHENTIC_WITH_FINDINGS : verdict;
      }
    }
    return RECORD_ONLY;
  }
}
