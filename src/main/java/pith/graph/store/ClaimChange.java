package pith.graph.store;

import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.wanted.AliasRank;
import pith.wanted.BestClaim;

/**
 * One claim on a name is another than it was.
 *
 * @param paper that has the claim
 * @param before empty for a new claim
 * @param now empty for one that is gone
 */
public record ClaimChange(
    Relationship link, Node paper, Optional<AliasRank> before, Optional<AliasRank> now) {
  public static ClaimChange drawn(Relationship link, AliasRank now) {
    return new ClaimChange(link, link.getEndNode(), Optional.empty(), Optional.of(now));
  }

  public static ClaimChange removed(Relationship link) {
    return new ClaimChange(
        link, link.getEndNode(), Optional.of(AliasRights.rank(link)), Optional.empty());
  }

  public static ClaimChange of(Relationship link, AliasRank before, AliasRank now) {
    return new ClaimChange(link, link.getEndNode(), Optional.of(before), Optional.of(now));
  }

  /**
   * Whether the name means another paper now. A better claim of another paper, or two that are as
   * good, decide that it does not. So the third of a million equal claims is cheap, and each after
   * it.
   */
  public boolean isOfTarget(Node alias) {
    if (before.equals(now)) {
      return false;
    }
    AliasRank best = Stream.concat(before.stream(), now.stream()).sorted().findFirst().get();
    Optional<BestClaim<Node>> others = Optional.empty();
    try (var links = alias.getRelationships(Direction.OUTGOING, Labels.IDENTIFIES)) {
      for (Relationship other : links) {
        if (!other.equals(link)) {
          others = BestClaim.both(others, Optional.of(AliasRights.claim(other)));
          if (others.filter(met -> met.outweighs(best)).isPresent()) {
            return false;
          }
        }
      }
    }
    return !target(others, before).equals(target(others, now));
  }

  private Optional<Node> target(Optional<BestClaim<Node>> others, Optional<AliasRank> rank) {
    return BestClaim.both(others, rank.map(known -> BestClaim.of(known, paper)))
        .flatMap(BestClaim::only);
  }
}
