package pith.graph.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import pith.wanted.LinkKind;

/** Relationship types as Neo4j has them. */
public final class LinkTypes {
  private static final Map<LinkKind, RelationshipType> TYPES = new EnumMap<>(LinkKind.class);

  static {
    for (LinkKind kind : LinkKind.values()) {
      TYPES.put(kind, RelationshipType.withName(kind.name()));
    }
  }

  private LinkTypes() {}

  public static RelationshipType of(LinkKind kind) {
    return Objects.requireNonNull(TYPES.get(kind));
  }

  public static LinkKind of(Relationship link) {
    return LinkKind.valueOf(link.getType().name());
  }

  /** Read at once, so that they may be deleted one by one. */
  public static List<Relationship> at(Node node, Direction side, LinkKind... kinds) {
    RelationshipType[] types = new RelationshipType[kinds.length];
    for (int i = 0; i < kinds.length; i++) {
      types[i] = of(kinds[i]);
    }
    List<Relationship> links = new ArrayList<>();
    try (var all = node.getRelationships(side, types)) {
      all.forEach(links::add);
    }
    return links;
  }
}
