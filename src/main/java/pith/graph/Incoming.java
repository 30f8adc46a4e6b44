package pith.graph;

import pith.load.Judgement;
import pith.trust.TrustMode;
import pith.verify.BundleReport;

/** A verified bundle on its way into the graph, and where it comes from. */
record Incoming(Judgement.Bundle judged, TrustMode mode, byte[] frame) {

  static Incoming of(Judgement.Bundle judged, TrustMode mode, Packer packer) {
    return new Incoming(judged, mode, packer.pack(BundleCodec.frame(judged.report())));
  }

  BundleReport report() {
    return judged.report();
  }
}
