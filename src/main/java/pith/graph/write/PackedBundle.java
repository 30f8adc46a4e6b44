package pith.graph.write;

import java.util.Optional;
import pith.graph.store.BundleCodec;
import pith.graph.store.Packer;
import pith.load.judge.Judgement;
import pith.trust.TrustMode;
import pith.verify.BundleReport;
import pith.verify.ContentId;

/** A verified bundle on its way into the graph, and where it comes from. */
public record PackedBundle(
    Judgement.Bundle judged, TrustMode mode, byte[] frame, Optional<ContentId> contentId) {

  public static PackedBundle of(Judgement.Bundle judged, TrustMode mode, Packer packer) {
    return new PackedBundle(
        judged,
        mode,
        packer.pack(BundleCodec.frame(judged.report())),
        ContentId.of(judged.report()));
  }

  public BundleReport report() {
    return judged.report();
  }
}
