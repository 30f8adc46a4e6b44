package pith.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;

/** Which paper an alias names when several claim it: admitted ones first, then derived names. */
final class AliasTargets {
  private AliasTargets() {}

  /** Empty for none and for several that have an equal right to the name. */
  static Optional<Node> only(Node alias) {
    List<Node> candidates = candidates(alias);
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  static List<Node> candidates(Node alias) {
    List<Relationship> links = new ArrayList<>();
    try (var all = alias.getRelationships(Direction.OUTGOING, Names.IDENTIFIES)) {
      all.forEach(links::add);
    }
    List<Relationship> preferred =
        preferring(preferring(links, NameClaim::isAdmitted), NameClaim::isDerived);
    return preferred.stream().map(Relationship::getEndNode).toList();
  }

  private static List<Relationship> preferring(
      List<Relationship> links, Predicate<Relationship> right) {
    List<Relationship> having = links.stream().filter(right).toList();
    return having.isEmpty() ? links : having;
  }
}
