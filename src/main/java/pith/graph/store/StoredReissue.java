package pith.graph.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.json.CanonicalJson;
import pith.model.Json;
import pith.model.JsonObject;
import pith.model.Sha256;
import pith.wanted.PropertyKeys;

/**
 * A {@code Reissue} node: a bundle that says what another one says, as far as it differs from it.
 * Its one property of content is the hash, the time of arrival, and its own parts, packed.
 */
public record StoredReissue(Node node) {
  private static final int BYTES_OF_HEAD = EarlierExports.BYTES_OF_ONE;

  public static List<StoredReissue> allOf(Node bundle) {
    try (var links = bundle.getRelationships(Direction.INCOMING, Labels.REISSUES)) {
      return links.stream()
          .map(Relationship::getStartNode)
          .filter(start -> start.hasLabel(Labels.REISSUE))
          .map(StoredReissue::new)
          .toList();
    }
  }

  public static void fill(Node node, Sha256 hash, Instant since, JsonObject own, Packer packer) {
    byte[] parts = packer.pack(CanonicalJson.text(own));
    ByteBuffer packed = ByteBuffer.allocate(BYTES_OF_HEAD + parts.length);
    EarlierExports.put(packed, hash, since);
    node.setProperty(PropertyKeys.PACKED, packed.put(parts).array());
    node.setProperty(PropertyKeys.HASH_START, hash.w0());
  }

  /** Empty where somebody spoilt it. */
  public Optional<EarlierExports.Arrival> arrival() {
    return packed().flatMap(bytes -> EarlierExports.arrival(ByteBuffer.wrap(bytes)));
  }

  /** Whether its hash finds it. */
  public boolean isFound() {
    return arrival()
        .filter(
            each ->
                Long.valueOf(each.hash().w0()).equals(node.getProperty(PropertyKeys.HASH_START, 0)))
        .isPresent();
  }

  public boolean is(Sha256 hash) {
    return arrival().filter(each -> each.hash().equals(hash)).isPresent();
  }

  public Optional<Node> bundle() {
    try (var links = node.getRelationships(Direction.OUTGOING, Labels.REISSUES)) {
      return links.stream()
          .map(Relationship::getEndNode)
          .filter(end -> end.hasLabel(Labels.BUNDLE))
          .findFirst();
    }
  }

  public void moveTo(Node bundle) {
    try (var links = node.getRelationships(Direction.OUTGOING, Labels.REISSUES)) {
      links.forEach(Relationship::delete);
    }
    node.createRelationshipTo(bundle, Labels.REISSUES);
  }

  public void remove() {
    try (var links = node.getRelationships()) {
      links.forEach(Relationship::delete);
    }
    node.delete();
  }

  /** The whole bundle, put together with one that says the same. Empty where it makes none. */
  public Optional<JsonObject> document(JsonObject same) {
    return packed()
        .map(bytes -> Arrays.copyOfRange(bytes, BYTES_OF_HEAD, bytes.length))
        .flatMap(FrameReader::text)
        .flatMap(BundleCodec::parse)
        .flatMap(Json::asObject)
        .flatMap(own -> OwnParts.putInto(same, own));
  }

  private Optional<byte[]> packed() {
    return node.getProperty(PropertyKeys.PACKED, null) instanceof byte[] bytes
            && bytes.length >= BYTES_OF_HEAD
        ? Optional.of(bytes)
        : Optional.empty();
  }
}
