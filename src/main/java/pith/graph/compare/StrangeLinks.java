package pith.graph.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import pith.graph.store.LinkTypes;
import pith.wanted.LinkKind;
import pith.wanted.NodeKind;

/** Relationships of our types at nodes where such a one never is. */
final class StrangeLinks {
  private static final Map<NodeKind, RelationshipType[]> NEVER_OUT = new EnumMap<>(NodeKind.class);
  private static final Map<NodeKind, RelationshipType[]> NEVER_IN = new EnumMap<>(NodeKind.class);

  static {
    for (NodeKind kind : NodeKind.values()) {
      NEVER_OUT.put(kind, types(link -> !link.startsAt(kind)));
      NEVER_IN.put(kind, types(link -> !link.endsAt(kind)));
    }
  }

  private StrangeLinks() {}

  static void remove(Node node, NodeKind kind, Remedy remedy) {
    remove(node, Direction.OUTGOING, Objects.requireNonNull(NEVER_OUT.get(kind)), remedy);
    remove(node, Direction.INCOMING, Objects.requireNonNull(NEVER_IN.get(kind)), remedy);
  }

  private static void remove(Node node, Direction side, RelationshipType[] never, Remedy remedy) {
    if (node.hasRelationship(side, never)) {
      List<Relationship> links = new ArrayList<>();
      try (var all = node.getRelationships(side, never)) {
        all.forEach(links::add);
      }
      links.forEach(remedy::remove);
    }
  }

  private static RelationshipType[] types(Predicate<LinkKind> which) {
    List<RelationshipType> types = new ArrayList<>();
    for (LinkKind kind : LinkKind.values()) {
      if (which.test(kind)) {
        types.add(LinkTypes.of(kind));
      }
    }
    return types.toArray(RelationshipType[]::new);
  }
}
