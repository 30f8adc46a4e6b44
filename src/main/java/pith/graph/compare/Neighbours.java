package pith.graph.compare;

import java.util.LinkedHashSet;
import java.util.Set;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.store.LinkTypes;
import pith.wanted.LinkKind;

/** A paper, and the nodes that are drawn at it and at its events. */
public final class Neighbours {
  private static final LinkKind[] OF_EVENTS = {
    LinkKind.SIGNED_BY, LinkKind.PREV_EVENT, LinkKind.SUPERSEDES, LinkKind.POINTS_AT
  };

  private Neighbours() {}

  public static Set<Node> of(Node paper) {
    Set<Node> around = new LinkedHashSet<>(Set.of(paper));
    for (Relationship link : LinkTypes.at(paper, Direction.INCOMING, LinkKind.DESCRIBES)) {
      around.add(link.getStartNode());
    }
    for (Relationship link : LinkTypes.at(paper, Direction.INCOMING, LinkKind.IDENTIFIES)) {
      around.add(link.getStartNode());
    }
    for (Relationship link : LinkTypes.at(paper, Direction.INCOMING, LinkKind.ABOUT)) {
      around.add(link.getStartNode());
      for (Relationship said : LinkTypes.at(link.getStartNode(), Direction.OUTGOING, OF_EVENTS)) {
        around.add(said.getEndNode());
      }
    }
    return around;
  }
}
