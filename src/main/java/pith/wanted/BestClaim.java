package pith.wanted;

import java.util.Optional;

/**
 * The best of the claims on a name that were met so far.
 *
 * @param paper that has it, or one of those that have an equal one
 */
public record BestClaim<P>(AliasRank rank, P paper, boolean isAlone) {
  public static <P> BestClaim<P> of(AliasRank rank, P paper) {
    return new BestClaim<>(rank, paper, true);
  }

  public static <P> Optional<BestClaim<P>> both(
      Optional<BestClaim<P>> one, Optional<BestClaim<P>> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().and(other.get()))
        : one.or(() -> other);
  }

  public BestClaim<P> and(BestClaim<P> other) {
    int order = rank.compareTo(other.rank);
    return order < 0 ? this : order > 0 ? other : new BestClaim<>(rank, paper, false);
  }

  /** Whether one more claim of this rank makes no difference. */
  public boolean outweighs(AliasRank more) {
    int order = rank.compareTo(more);
    return order < 0 || order == 0 && !isAlone;
  }

  /** Empty iff several have an equal right. */
  public Optional<P> only() {
    return isAlone ? Optional.of(paper) : Optional.empty();
  }
}
