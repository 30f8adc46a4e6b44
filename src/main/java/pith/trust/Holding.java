package pith.trust;

import java.time.Instant;
import pith.verify.BundleReport;

/** A bundle that is held, the mode it was imported under, and since when it is known here. */
public record Holding(BundleReport report, TrustMode mode, Instant firstSeen) {

  /** Everything in it counts; of any other bundle only the events that pinned keys signed do. */
  public boolean isAdmittedWhole(TrustPolicy policy) {
    if (!report.isIntact()) {
      return false;
    }
    return switch (policy.standing(report, firstSeen)) {
      case PINNED -> true;
      case UNKNOWN_SIGNER -> mode == TrustMode.OPEN || policy.mode() == TrustMode.OPEN;
      case NAME_PINNED_TO_ANOTHER_KEY,
          DENIED_KEY,
          REVOKED_KEY,
          OUTSIDE_WINDOW,
          WINDOW_UNPROVEN,
          ROLE_NOT_ALLOWED ->
          false;
    };
  }

  /** Whether a policy that refuses would not even store it. */
  public boolean isRefused(TrustPolicy policy) {
    return report.isIntact()
        && (policy.trustIn(report.signedBy().orElseThrow()) == KeyTrust.DENIED
            || policy.onUnknown() == TrustPolicy.OnUnknown.REFUSE && !isAdmittedWhole(policy));
  }

  /** Some events in it are by pinned keys and yet not admitted. */
  boolean hasEventsOutOfRole(TrustPolicy policy) {
    return report.events().stream()
        .flatMap(event -> event.event().stream())
        .map(event -> policy.standing(event, firstSeen))
        .anyMatch(standing -> standing != Standing.PINNED && standing != Standing.UNKNOWN_SIGNER);
  }
}
