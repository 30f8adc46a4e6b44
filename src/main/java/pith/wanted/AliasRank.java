package pith.wanted;

import java.util.Comparator;
import pith.trust.NameRight;

/** How good the claim of a paper on a name is beside other claims on it; the best is the first. */
public record AliasRank(NameRight right, boolean isDerived) implements Comparable<AliasRank> {
  /** No claim is better than this. */
  public static final AliasRank BEST = new AliasRank(NameRight.VOUCHED, true);

  private static final Comparator<AliasRank> ORDER =
      Comparator.comparing(AliasRank::right)
          .thenComparing(AliasRank::isDerived, Comparator.reverseOrder());

  @Override
  public int compareTo(AliasRank other) {
    return ORDER.compare(this, other);
  }
}
