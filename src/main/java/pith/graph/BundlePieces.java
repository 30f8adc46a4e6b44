package pith.graph;

import java.util.HashMap;
import java.util.Map;
import pith.json.CanonicalJson;
import pith.model.EventId;
import pith.verify.BundleReport;
import pith.verify.CheckedEvent;

/** The texts of a bundle as the graph keeps them, made before any transaction is open. */
record BundlePieces(byte[] frame, Map<EventId, String> bodies) {
  static BundlePieces of(BundleReport report, Packer packer) {
    Map<EventId, String> bodies = new HashMap<>();
    for (CheckedEvent event : report.events()) {
      bodies.computeIfAbsent(event.id(), unseen -> CanonicalJson.text(event.body()));
    }
    return new BundlePieces(packer.pack(BundleCodec.frame(report)), bodies);
  }
}
