package pith.graph.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.json.CanonicalJson;
import pith.model.EventId;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.wanted.LinkKind;
import pith.wanted.PropertyKeys;

/**
 * Compares a bundle that comes again with the pieces that are stored of it, without verifying
 * anything: the hash of the bundle is known, so what is equal is good. Where this is in doubt, the
 * bundle is verified as one that is new.
 */
final class StoredPieces {
  private StoredPieces() {}

  static boolean areThoseOf(JsonObject bundle, Node node, String[] otherBlocks) {
    Optional<String> frame = FrameReader.text(node, PropertyKeys.FRAME);
    return frame.isPresent()
        && node.hasRelationship(Direction.OUTGOING, Labels.DESCRIBES)
        && isFrame(frame.get(), bundle, node, otherBlocks)
        && haveBodies(bundle, node);
  }

  /** Of a copy under another signature that is kept, the frame has the one that counts. */
  private static boolean isFrame(String frame, JsonObject bundle, Node node, String[] otherBlocks) {
    boolean isReproduced = Properties.isTrue(node, PropertyKeys.STATE_REPRODUCED);
    if (frame.equals(BundleCodec.presumedFrame(bundle, isReproduced))) {
      return true;
    }
    Optional<Json> stored = BundleCodec.storedSignature(node);
    boolean isKept =
        BundleCodec.signature(bundle)
            .map(CanonicalJson::text)
            .filter(Arrays.asList(otherBlocks)::contains)
            .isPresent();
    return isKept
        && stored.isPresent()
        && frame.equals(
            BundleCodec.presumedFrame(bundle.with("bundle_signature", stored.get()), isReproduced));
  }

  private static boolean haveBodies(JsonObject bundle, Node node) {
    List<Json> entries = bundle.array("events").map(JsonArray::items).orElse(List.of());
    Map<String, Integer> open = new HashMap<>();
    for (Json entry : entries) {
      Optional<String> id = entry.asObject().flatMap(event -> event.text(PropertyKeys.EVENT_ID));
      if (id.isEmpty()) {
        return false;
      }
      open.merge(id.get(), 1, Integer::sum);
    }
    List<Relationship> contained = LinkTypes.at(node, Direction.OUTGOING, LinkKind.CONTAINS);
    for (Relationship link : contained) {
      Node event = link.getEndNode();
      Optional<String> id = Properties.text(event, PropertyKeys.EVENT_ID);
      if (!id.flatMap(EventId::parse).equals(hash(event))
          || open.merge(id.orElse(""), -1, Integer::sum) < 0) {
        return false;
      }
    }
    return contained.size() == entries.size();
  }

  private static Optional<EventId> hash(Node event) {
    return Properties.text(event, PropertyKeys.BODY).map(StoredBody::hash);
  }
}
