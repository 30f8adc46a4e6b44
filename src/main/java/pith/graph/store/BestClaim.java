package pith.graph.store;

import java.util.Optional;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.wanted.AliasRank;

/**
 * The best of the claims on a name that were met so far.
 *
 * @param paper that has it, or one of those that have an equal one
 */
record BestClaim(AliasRank rank, Node paper, boolean isAlone) {
  static BestClaim of(Relationship link) {
    return new BestClaim(AliasRights.rank(link), link.getEndNode(), true);
  }

  static Optional<BestClaim> both(Optional<BestClaim> one, Optional<BestClaim> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().and(other.get()))
        : one.or(() -> other);
  }

  private BestClaim and(BestClaim other) {
    int order = rank.compareTo(other.rank);
    return order < 0 ? this : order > 0 ? other : new BestClaim(rank, paper, false);
  }

  /** Whether one more claim of this rank makes no difference. */
  boolean outweighs(AliasRank more) {
    int order = rank.compareTo(more);
    return order < 0 || order == 0 && !isAlone;
  }

  /** Empty iff several have an equal right. */
  Optional<Node> only() {
    return isAlone ? Optional.of(paper) : Optional.empty();
  }
}
