package pith.graph;

import pith.load.Judgement;
import pith.trust.TrustMode;
import pith.verify.BundleReport;

/** A verified bundle on its way into the graph, and where it comes from. */
record Incoming(
    BundleReport report, TrustMode mode, String source, long position, BundlePieces pieces) {

  static Incoming of(Judgement.Bundle bundle, TrustMode mode, Packer packer) {
    return new Incoming(
        bundle.report(),
        mode,
        bundle.source(),
        bundle.position(),
        BundlePieces.of(bundle.report(), packer));
  }
}
