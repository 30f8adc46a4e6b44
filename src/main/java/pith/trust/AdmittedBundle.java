package pith.trust;

import java.util.List;
import java.util.Optional;
import pith.model.Alias;
import pith.model.Event;
import pith.verify.BundleReport;

/**
 * A stored bundle, and what the policy takes from it.
 *
 * @param standing of the bundle's signature; empty iff the bundle is not intact
 * @param signer who signed the bundle, if a pinned key did
 */
record AdmittedBundle(
    ReceivedBundle received,
    Admission admission,
    Optional<SignatureStanding> standing,
    Optional<PinnedSigner> signer) {

  static AdmittedBundle of(ReceivedBundle received, TrustPolicy policy) {
    BundleReport report = received.report();
    if (!report.isIntact()) {
      return new AdmittedBundle(
          received, Admission.PINNED_EVENTS_ONLY, Optional.empty(), Optional.empty());
    }
    SignatureStanding standing = policy.standing(report, received.signedSince());
    Optional<PinnedSigner> signer = policy.holderOf(report.signedBy().orElseThrow());
    return new AdmittedBundle(
        received, admission(received, standing, signer, policy), Optional.of(standing), signer);
  }

  private static Admission admission(
      ReceivedBundle received,
      SignatureStanding standing,
      Optional<PinnedSigner> signer,
      TrustPolicy policy) {
    return switch (standing) {
      case PINNED -> signer.orElseThrow().isLimited() ? Admission.WITHIN_ROLE : Admission.WHOLE;
      case UNKNOWN_SIGNER ->
          policy.isOpenTo(received.mode()) ? Admission.WHOLE : Admission.PINNED_EVENTS_ONLY;
      case NAME_PINNED_TO_ANOTHER_KEY,
          DENIED_KEY,
          REVOKED_KEY,
          OUTSIDE_WINDOW,
          WINDOW_UNPROVEN,
          ROLE_NOT_ALLOWED ->
          Admission.PINNED_EVENTS_ONLY;
    };
  }

  boolean isWhole() {
    return admission == Admission.WHOLE;
  }

  boolean isVouchedFor() {
    return standing.equals(Optional.of(SignatureStanding.PINNED));
  }

  /** Whether a valid event of this standing is admitted because it is in this bundle. */
  boolean admits(Event event, SignatureStanding standing) {
    return standing == SignatureStanding.PINNED
        || standing == SignatureStanding.UNKNOWN_SIGNER
            && switch (admission) {
              case WHOLE -> true;
              case WITHIN_ROLE -> signer.orElseThrow().covers(event.type());
              case PINNED_EVENTS_ONLY -> false;
            };
  }

  /** Nobody signed them one by one: they count as much as the signer of the bundle. */
  boolean givesNames() {
    return switch (admission) {
      case WHOLE, WITHIN_ROLE -> signer.map(PinnedSigner::givesNames).orElse(true);
      case PINNED_EVENTS_ONLY -> false;
    };
  }

  List<Alias> names() {
    return givesNames() ? received.report().aliases() : List.of();
  }
}
