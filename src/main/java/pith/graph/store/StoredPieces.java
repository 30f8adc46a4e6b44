package pith.graph.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.json.CanonicalJson;
import pith.model.EventId;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.wanted.LinkKind;
import pith.wanted.PropertyKeys;
import pith.wanted.WantedBundle.PlaceOrder;

/**
 * Compares a bundle that comes again with the pieces that are stored of it, without verifying
 * anything: the hash of the bundle is known, so what is equal is good. Where this is in doubt, the
 * bundle is verified as one that is new.
 */
final class StoredPieces {
  private static final Object NOWHERE = -1L;

  private StoredPieces() {}

  static boolean areThoseOf(JsonObject bundle, Node node, String[] otherBlocks) {
    Optional<String> frame = FrameReader.text(node, PropertyKeys.FRAME);
    return frame.isPresent()
        && describes(bundle, node)
        && isFrame(frame.get(), bundle, node, otherBlocks)
        && haveBodies(bundle, node);
  }

  private static boolean describes(JsonObject bundle, Node node) {
    List<Relationship> papers = LinkTypes.at(node, Direction.OUTGOING, LinkKind.DESCRIBES);
    return papers.size() == 1
        && bundle
            .text(PropertyKeys.PITH_NUMBER)
            .equals(Properties.text(papers.get(0).getEndNode(), PropertyKeys.PITH_NUMBER));
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
    List<PlaceOrder> entries = new ArrayList<>();
    for (Json entry : bundle.array("events").map(JsonArray::items).orElse(List.of())) {
      Optional<JsonObject> event = entry.asObject();
      Optional<String> id = event.flatMap(object -> object.text(PropertyKeys.EVENT_ID));
      if (id.isEmpty()) {
        return false;
      }
      entries.add(
          new PlaceOrder(
              event.flatMap(object -> object.text(PropertyKeys.CREATED_AT)).orElse(""), id.get()));
    }
    Set<String> open = new HashSet<>();
    boolean isByTime = PlaceOrder.isAscending(entries);
    for (int i = 0; i < entries.size(); i++) {
      open.add(place(entries.get(i).id(), isByTime ? NOWHERE : Long.valueOf(i)));
    }
    for (Relationship link : LinkTypes.at(node, Direction.OUTGOING, LinkKind.CONTAINS)) {
      Node event = link.getEndNode();
      String id = Properties.text(event, PropertyKeys.EVENT_ID).orElse("");
      boolean isPlaced = open.remove(place(id, link.getProperty(PropertyKeys.POSITION, NOWHERE)));
      if (!isPlaced || !EventId.parse(id).equals(hash(event))) {
        return false;
      }
    }
    return open.isEmpty();
  }

  private static String place(String id, Object position) {
    return position + " " + id;
  }

  static Optional<EventId> hash(Node event) {
    return Properties.text(event, PropertyKeys.BODY).map(StoredBody::hash);
  }
}
