package pith.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pith.graph.store.Challenge;
import pith.wanted.PaperStanding;
import pith.wanted.SaidStanding;

/**
 * A standing in a row for people. What no pinned key says reads as a claim, and never as a fact.
 */
final class SaidCell {
  /** Before a standing that only keys give which are not pinned. */
  static final String CLAIMED = Challenge.CLAIMED;

  private static final Set<String> COLUMNS =
      Set.of("standing", "shaken", "worst_beneath", "before", "after");

  /** Beside one of these, the column "trusted" is about the standing, and about no path. */
  private static final Set<String> OF_STANDINGS =
      Set.of("worst_beneath", "worst_paper", "worst_beneath_trusted");

  private SaidCell() {}

  static Optional<SaidStanding> of(Map<String, Object> row, String column) {
    return row.get(column) instanceof String word
        ? PaperStanding.parse(word)
            .map(standing -> new SaidStanding(standing, trusted(row, column).orElse(true)))
        : Optional.empty();
  }

  static String text(SaidStanding said) {
    return (isClaim(said) ? CLAIMED : "") + said.standing().wireName();
  }

  static boolean isClaim(SaidStanding said) {
    return !said.isTrusted() && said.standing() != PaperStanding.UNCHALLENGED;
  }

  /** Standings in words; all else as it is. */
  static Map<String, Object> inWords(Map<String, Object> row) {
    Map<String, Object> shown = new LinkedHashMap<>(row);
    COLUMNS.forEach(column -> of(row, column).ifPresent(said -> shown.replace(column, text(said))));
    return shown;
  }

  /** Columns of standings of which the row does not tell whether a pinned key says so. */
  static Set<String> untold(Map<String, Object> row) {
    Set<String> untold = new TreeSet<>(COLUMNS);
    untold.removeIf(column -> trustColumn(row, column).isPresent());
    return untold;
  }

  private static Optional<Boolean> trusted(Map<String, Object> row, String column) {
    return trustColumn(row, column).flatMap(name -> flag(row.get(name)));
  }

  private static Optional<Boolean> flag(@Nullable Object value) {
    return value instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
  }

  private static Optional<String> trustColumn(Map<String, Object> row, String column) {
    boolean isOfStandings = OF_STANDINGS.stream().anyMatch(row::containsKey);
    return Stream.concat(
            Stream.of(column + "_trusted"),
            column.equals("standing") && isOfStandings ? Stream.of("trusted") : Stream.empty())
        .filter(row::containsKey)
        .findFirst();
  }
}
