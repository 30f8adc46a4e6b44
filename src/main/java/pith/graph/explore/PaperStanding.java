package pith.graph.explore;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The standing of a paper after the events about it, worst first. */
public enum PaperStanding {
  RETRACTED,
  EXPRESSION_OF_CONCERN,
  REFUTED,
  REPLICATION_FAILED,
  CORRECTED,
  REPLICATION_PARTIAL,
  UNCHALLENGED,
  INCONCLUSIVE,
  CONFIRMED,
  FORMALLY_PROVED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for a word that is none of these. */
  public static Optional<PaperStanding> parse(String wireName) {
    return Stream.of(values()).filter(each -> each.wireName().equals(wireName)).findFirst();
  }

  /** Whether papers that depend on such a result should be looked at again. */
  public boolean isShaking() {
    return compareTo(UNCHALLENGED) < 0;
  }

  /** One bad word outweighs any good ones; without bad ones the best counts. */
  static PaperStanding of(Collection<Challenge> challenges) {
    PaperStanding worst = UNCHALLENGED;
    PaperStanding best = UNCHALLENGED;
    for (Challenge challenge : challenges) {
      PaperStanding condition = challenge.condition();
      worst = condition.compareTo(worst) < 0 ? condition : worst;
      best = condition.compareTo(best) > 0 ? condition : best;
    }
    return worst.isShaking() ? worst : best;
  }

  static PaperStanding ofCorrection(String kind) {
    return switch (kind) {
      case "retraction" -> RETRACTED;
      case "expression_of_concern" -> EXPRESSION_OF_CONCERN;
      default -> CORRECTED;
    };
  }

  /** A falsification that is confirmed refutes; one that failed leaves the result standing. */
  static PaperStanding ofReplication(String kind, String outcome) {
    boolean isFalsification = kind.equals("falsification");
    return switch (outcome) {
      case "confirmed" ->
          isFalsification ? REFUTED : kind.equals("formal_bridge") ? FORMALLY_PROVED : CONFIRMED;
      case "failed" -> isFalsification ? CONFIRMED : REPLICATION_FAILED;
      case "partial" -> REPLICATION_PARTIAL;
      default -> INCONCLUSIVE;
    };
  }
}
