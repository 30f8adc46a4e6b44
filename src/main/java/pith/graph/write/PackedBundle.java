package pith.graph.write;

import pith.graph.store.BundleCodec;
import pith.graph.store.Packer;
import pith.load.judge.Judgement;
import pith.trust.TrustMode;
import pith.verify.BundleReport;

/** A verified bundle on its way into the graph, and where it comes from. */
public record PackedBundle(Judgement.Bundle judged, TrustMode mode, byte[] frame) {

  public static PackedBundle of(Judgement.Bundle judged, TrustMode mode, Packer packer) {
    return new PackedBundle(judged, mode, packer.pack(BundleCodec.frame(judged.report())));
  }

  public BundleReport report() {
    return judged.report();
  }
}
