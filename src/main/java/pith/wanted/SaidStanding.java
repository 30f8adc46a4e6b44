package pith.wanted;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A standing, and whether a pinned key says so: a fact or a claim. What a pinned key says against a
 * result comes before every claim against it, so that a stranger can neither hide nor outbid it.
 */
public record SaidStanding(PaperStanding standing, boolean isTrusted)
    implements Comparable<SaidStanding> {
  /** Nobody needs to say that nothing was said. */
  public static final SaidStanding NOTHING = new SaidStanding(PaperStanding.UNCHALLENGED, true);

  private static final Comparator<SaidStanding> MOST_SERIOUS =
      Comparator.comparing((SaidStanding said) -> !said.standing.isShaking())
          .thenComparing(said -> said.standing.isShaking() && !said.isTrusted)
          .thenComparing(SaidStanding::standing)
          .thenComparing(said -> !said.isTrusted);

  /** All bad ones, the most serious first. */
  public static List<SaidStanding> shaking() {
    return Stream.of(true, false)
        .flatMap(
            isTrusted ->
                Stream.of(PaperStanding.values())
                    .filter(PaperStanding::isShaking)
                    .map(standing -> new SaidStanding(standing, isTrusted)))
        .toList();
  }

  /**
   * One bad word outweighs any good ones; without bad ones the best counts. Of both kinds, those of
   * pinned keys come first.
   */
  public static SaidStanding of(Collection<SaidStanding> said) {
    return said.stream()
        .filter(SaidStanding::isShaking)
        .min(Comparator.naturalOrder())
        .orElseGet(() -> best(said));
  }

  private static SaidStanding best(Collection<SaidStanding> good) {
    Comparator<SaidStanding> best =
        Comparator.comparing(SaidStanding::isTrusted).thenComparing(SaidStanding::standing);
    Predicate<SaidStanding> isNothing = each -> each.standing == PaperStanding.UNCHALLENGED;
    return good.stream().filter(isNothing.negate()).max(best).orElse(NOTHING);
  }

  public boolean isShaking() {
    return standing.isShaking();
  }

  @Override
  public int compareTo(SaidStanding other) {
    return MOST_SERIOUS.compare(this, other);
  }
}
