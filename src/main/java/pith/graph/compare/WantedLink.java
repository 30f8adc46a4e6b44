package pith.graph.compare;

import java.util.Optional;
import java.util.function.Supplier;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.store.LinkTypes;
import pith.graph.store.PresentName;
import pith.wanted.LinkKind;
import pith.wanted.NodeName;
import pith.wanted.PropertyKeys;
import pith.wanted.WantedProperties;

/**
 * A relationship at a node that is at hand.
 *
 * @param side on which it is at that node
 * @param end the name of the other node, asked for only where there is something to compare
 * @param node the other node, found or made when it is needed
 */
public record WantedLink(
    LinkKind kind,
    Direction side,
    Supplier<String> end,
    Supplier<Optional<Node>> node,
    WantedProperties properties) {

  static WantedLink to(
      NodeName end, LinkKind kind, WantedProperties properties, Supplier<Optional<Node>> node) {
    return new WantedLink(kind, Direction.OUTGOING, end::text, node, properties);
  }

  static WantedLink with(Node end, LinkKind kind, Direction side, WantedProperties properties) {
    return new WantedLink(
        kind, side, () -> PresentName.of(end), () -> Optional.of(end), properties);
  }

  /** Equal iff it is about the same: several of one kind may join two nodes. */
  String key() {
    return key(kind, end.get(), properties.get(which(kind)).orElse(""));
  }

  static String key(Relationship present, Node other) {
    LinkKind kind = LinkTypes.of(present);
    String which = which(kind);
    return key(kind, PresentName.of(other), which.isEmpty() ? "" : present.getProperty(which, ""));
  }

  private static String key(LinkKind kind, String end, Object which) {
    return kind + " " + which + " " + end;
  }

  /** The property that tells one from another. */
  private static String which(LinkKind kind) {
    return switch (kind) {
      case CONTAINS -> PropertyKeys.POSITION;
      case CITES, REPLICATES -> PropertyKeys.EVENT_ID;
      case IDENTIFIES,
          DESCRIBES,
          ABOUT,
          SIGNED_BY,
          PREV_EVENT,
          SUPERSEDES,
          POINTS_AT,
          CLAIMS,
          CORRECTS ->
          "";
    };
  }
}
