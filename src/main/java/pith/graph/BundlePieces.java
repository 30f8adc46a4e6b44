package pith.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pith.json.CanonicalJson;
import pith.model.EventId;
import pith.model.JsonObject;
import pith.verify.BundleReport;
import pith.verify.CheckedEvent;

/**
 * The texts of a bundle as the graph keeps them, made before any transaction is open.
 *
 * @param envelopes in the order of the bundle's events
 */
record BundlePieces(
    byte[] frame, Optional<byte[]> signature, Map<EventId, String> bodies, List<byte[]> envelopes) {

  static BundlePieces of(BundleReport report, Packer packer) {
    JsonObject bundle = report.bundle().json();
    Map<EventId, String> bodies = new HashMap<>();
    List<byte[]> envelopes = new ArrayList<>();
    for (CheckedEvent event : report.events()) {
      bodies.computeIfAbsent(event.id(), unseen -> CanonicalJson.text(event.body()));
      envelopes.add(
          packer.pack(
              BundleCodec.envelope(event.entry()),
              CommonText.ENVELOPE,
              event.id().content().hex()));
    }
    String frame = BundleCodec.frame(bundle, report.stateReproduced());
    String own = report.bundleSha256().hex();
    return new BundlePieces(
        packer.pack(frame, CommonText.FRAME, report.paper().number().text()),
        BundleCodec.signature(bundle).map(block -> packer.pack(block, CommonText.ENVELOPE, own)),
        bodies,
        envelopes);
  }
}
