package pith.graph;

import pith.load.Judgement;
import pith.trust.TrustMode;
import pith.verify.BundleReport;

/** A verified bundle on its way into the graph, and where it comes from. */
record Incoming(BundleReport report, TrustMode mode, String source, long position, byte[] frame) {

  static Incoming of(Judgement.Bundle bundle, TrustMode mode, Packer packer) {
    return new Incoming(
        bundle.report(),
        mode,
        bundle.source(),
        bundle.position(),
        packer.pack(BundleCodec.frame(bundle.report())));
  }
}
