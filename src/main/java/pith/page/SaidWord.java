package pith.page;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * How a result stands, and whether only keys say so that are not pinned: a fact or a claim. A claim
 * never looks like a fact, and every fact against a result comes before every claim.
 */
public record SaidWord(StandingWord word, boolean isClaim) implements Comparable<SaidWord> {
  public static final SaidWord UNKNOWN = new SaidWord(StandingWord.UNKNOWN, false);

  private static final Comparator<SaidWord> MOST_SERIOUS =
      Comparator.comparing((SaidWord said) -> !said.isBad())
          .thenComparing(said -> said.isBad() && said.isClaim)
          .thenComparing(SaidWord::word)
          .thenComparing(SaidWord::isClaim);

  /**
   * @param trusted whether a pinned key says so; empty where nobody says anything
   */
  public static SaidWord of(String wireName, Optional<Boolean> trusted) {
    StandingWord word = StandingWord.of(wireName);
    boolean isSaid = word != StandingWord.UNCHALLENGED && word != StandingWord.UNKNOWN;
    return new SaidWord(word, isSaid && !trusted.orElse(true));
  }

  public boolean isBad() {
    return word.isBad();
  }

  private String lower() {
    return word.label().toLowerCase(Locale.ROOT);
  }

  String label() {
    return isClaim ? "Claimed: " + lower() : word.label();
  }

  String sentence() {
    return isClaim
        ? "Somebody whose key is not pinned says: " + lower() + ". Do not take it for certain."
        : word.sentence();
  }

  /** Between a paper and the badge of one that it depends on. */
  String dependsOn() {
    return isClaim ? "depends on a paper that somebody unknown calls" : "depends on";
  }

  /** In a badge that {@link #dependsOn} stands before. */
  String called() {
    return isClaim ? lower() : word.label();
  }

  /** Where there is little room. */
  String brief() {
    return isClaim ? "Claimed: " + word.brief() : word.label();
  }

  /** Where there is little room, of a paper that depends on one. */
  String briefBeneath() {
    return isClaim ? "On a claim: " + word.brief() : "Depends on: " + word.brief();
  }

  String colour() {
    return isClaim ? "claim" : word.colour();
  }

  @Override
  public int compareTo(SaidWord other) {
    return MOST_SERIOUS.compare(this, other);
  }
}
