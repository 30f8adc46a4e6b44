package pith.graph.store;

import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.wanted.AliasRank;
import pith.wanted.BestClaim;

/** Which paper an alias names when several claim it: by the best right, then derived names. */
public final class AliasTargets {
  private AliasTargets() {}

  /** Empty for none and for several that have an equal right to the name. */
  public static Optional<Node> only(Node alias) {
    Optional<BestClaim<Node>> best = Optional.empty();
    try (var links = alias.getRelationships(Direction.OUTGOING, Labels.IDENTIFIES)) {
      for (Relationship link : links) {
        best = BestClaim.both(best, Optional.of(AliasRights.claim(link)));
        if (best.filter(met -> met.outweighs(AliasRank.BEST)).isPresent()) {
          break;
        }
      }
    }
    return best.flatMap(BestClaim::only);
  }

  public static boolean hasAny(Node alias) {
    return alias.hasRelationship(Direction.OUTGOING, Labels.IDENTIFIES);
  }
}
