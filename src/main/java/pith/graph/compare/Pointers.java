package pith.graph.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.store.LinkTypes;
import pith.wanted.LinkKind;
import pith.wanted.PropertyKeys;

/** What an admitted event points at, and which paper that is. */
public final class Pointers {
  private static final Comparator<Relationship> BY_RANK = Comparator.comparingLong(Pointers::rank);

  private Pointers() {}

  /** The paper at the other end, if one and only one is. */
  static Optional<Node> target(Node event, NameTargets names) {
    List<Relationship> links = LinkTypes.at(event, Direction.OUTGOING, LinkKind.POINTS_AT);
    links.sort(BY_RANK);
    for (Relationship link : links) {
      Node end = link.getEndNode();
      Optional<Node> paper = end.hasLabel(Labels.PAPER) ? Optional.of(end) : names.of(end);
      if (paper.isPresent()) {
        return paper;
      }
    }
    return Optional.empty();
  }

  private static long rank(Relationship link) {
    return link.getProperty(PropertyKeys.RANK, null) instanceof Long rank ? rank : Long.MAX_VALUE;
  }
}
