package pith.trust;

import pith.verify.BundleReport;

/** A bundle that is held, and the mode it was imported under. */
public record Holding(BundleReport report, TrustMode mode) {

  /** Everything in it counts; of any other bundle only the events that pinned keys signed do. */
  public boolean isAdmittedWhole(TrustPolicy policy) {
    return report.isIntact()
        && (mode == TrustMode.OPEN || policy.pins(report.signedBy().orElseThrow()));
  }
}
