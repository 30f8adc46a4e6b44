package pith.graph.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.PropertyKeys;
import pith.graph.store.AliasTargets;
import pith.graph.store.Properties;
import pith.graph.store.WorkReference;

/**
 * What an admitted event points at. A stub lives as long as something points at it, so that stubs
 * too are a function of what is admitted.
 */
final class Pointers {
  private static final String RANK = "rank";

  private Pointers() {}

  static void draw(NewNodes nodes, Node event, WorkReference work) {
    if (event.hasRelationship(Direction.OUTGOING, Labels.POINTS_AT)) {
      return;
    }
    List<Node> targets = new ArrayList<>();
    work.number().ifPresent(number -> targets.add(nodes.paperOrStub(number)));
    work.names().forEach(name -> targets.add(nodes.locked(nodes.aliasOrNew(name))));
    for (int i = 0; i < targets.size(); i++) {
      event.createRelationshipTo(targets.get(i), Labels.POINTS_AT).setProperty(RANK, (long) i);
    }
  }

  static void erase(NewNodes nodes, Node event) {
    for (Relationship link : outgoing(event)) {
      Node target = nodes.locked(link.getEndNode());
      link.delete();
      boolean isStub =
          target.hasLabel(Labels.ALIAS) || !Properties.isTrue(target, PropertyKeys.IMPORTED);
      if (isStub && !target.hasRelationship()) {
        target.delete();
      }
    }
  }

  /** The paper at the other end, if one and only one is. */
  static Optional<Node> target(Node event) {
    List<Relationship> links = outgoing(event);
    links.sort(Comparator.comparing(link -> (Long) link.getProperty(RANK)));
    for (Relationship link : links) {
      Node end = link.getEndNode();
      Optional<Node> paper = end.hasLabel(Labels.PAPER) ? Optional.of(end) : AliasTargets.only(end);
      if (paper.isPresent()) {
        return paper;
      }
    }
    return Optional.empty();
  }

  private static List<Relationship> outgoing(Node event) {
    List<Relationship> links = new ArrayList<>();
    try (var all = event.getRelationships(Direction.OUTGOING, Labels.POINTS_AT)) {
      all.forEach(links::add);
    }
    return links;
  }
}
