package pith.graph.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.trust.NameRight;

/** Which paper an alias names when several claim it: by the best right, then derived names. */
public final class AliasTargets {
  private AliasTargets() {}

  /** Empty for none and for several that have an equal right to the name. */
  public static Optional<Node> only(Node alias) {
    List<Node> candidates = candidates(alias);
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  public static List<Node> candidates(Node alias) {
    List<Relationship> links = new ArrayList<>();
    try (var all = alias.getRelationships(Direction.OUTGOING, Labels.IDENTIFIES)) {
      all.forEach(links::add);
    }
    Optional<NameRight> best =
        links.stream().map(AliasRights::right).min(Comparator.naturalOrder());
    List<Relationship> preferred =
        preferring(
            links.stream()
                .filter(link -> best.equals(Optional.of(AliasRights.right(link))))
                .toList(),
            AliasRights::isDerived);
    return preferred.stream().map(Relationship::getEndNode).toList();
  }

  private static List<Relationship> preferring(
      List<Relationship> links, Predicate<Relationship> right) {
    List<Relationship> having = links.stream().filter(right).toList();
    return having.isEmpty() ? links : having;
  }
}
