package pith.wanted;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pith.model.EventType;
import pith.model.JsonObject;

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

  /** What an event says of the result of its own paper; empty for types that say nothing of it. */
  public static Optional<PaperStanding> saidBy(EventType type, JsonObject payload) {
    return switch (type) {
      case CORRECTION -> payload.object("correction").map(part -> ofCorrection(text(part, "kind")));
      case REPLICATION_RECORD ->
          payload
              .object("replication")
              .map(part -> ofReplication(text(part, "kind"), text(part, "outcome")));
      default -> Optional.empty();
    };
  }

  /** What a citation with this relation says of the paper that is cited. */
  public static Optional<PaperStanding> saidByCitation(String relation) {
    return relation.equals("refutes") ? Optional.of(REFUTED) : Optional.empty();
  }

  private static String text(JsonObject part, String name) {
    return part.text(name).orElse("");
  }

  private static PaperStanding ofCorrection(String kind) {
    return switch (kind) {
      case "retraction" -> RETRACTED;
      case "expression_of_concern" -> EXPRESSION_OF_CONCERN;
      default -> CORRECTED;
    };
  }

  /** A falsification that is confirmed refutes; one that failed leaves the result standing. */
  private static PaperStanding ofReplication(String kind, String outcome) {
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
