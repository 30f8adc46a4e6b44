package pith.page;

import java.util.Locale;
import java.util.stream.Stream;

/** How a result stands, in words for people. The most serious comes first. */
public enum StandingWord {
  RETRACTED("Retracted", "Somebody signed that the result is withdrawn. Do not build on it."),
  EXPRESSION_OF_CONCERN(
      "Expression of concern", "Somebody signed a warning: the result is in doubt."),
  REFUTED("Refuted", "A signed work says that the result is false."),
  REPLICATION_FAILED("Replication failed", "A signed replication did not give the same result."),
  CORRECTED("Corrected", "Somebody signed a correction. Read it before you use the result."),
  REPLICATION_PARTIAL("Replicated in part", "A signed replication gave a part of the result only."),
  UNCHALLENGED(
      "Unchallenged",
      "Nobody signed anything for or against the result. That does not prove that it is right."),
  INCONCLUSIVE("Inconclusive", "A signed replication came to no conclusion."),
  CONFIRMED("Confirmed", "A signed replication gave the same result."),
  FORMALLY_PROVED("Formally proved", "A signed work says that a program checked the proof."),
  UNKNOWN("Unknown", "Nothing that counts is here. Nothing is known of the result, good or bad.");

  private final String label;
  private final String sentence;

  StandingWord(String label, String sentence) {
    this.label = label;
    this.sentence = sentence;
  }

  /** Unknown for every other word: a page makes nothing better than it is. */
  public static StandingWord of(String wireName) {
    return Stream.of(values())
        .filter(each -> each.wireName().equals(wireName))
        .findFirst()
        .orElse(UNKNOWN);
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isBad() {
    return compareTo(UNCHALLENGED) < 0;
  }

  String label() {
    return label;
  }

  String sentence() {
    return sentence;
  }

  /** Where there is little room. */
  String brief() {
    return switch (this) {
      case EXPRESSION_OF_CONCERN -> "concern";
      case REPLICATION_FAILED -> "failed";
      case REPLICATION_PARTIAL -> "partial";
      case FORMALLY_PROVED -> "proved";
      case RETRACTED, REFUTED, CORRECTED, UNCHALLENGED, INCONCLUSIVE, CONFIRMED, UNKNOWN ->
          label.toLowerCase(Locale.ROOT);
    };
  }

  /** Of the style sheet. Several words share a colour, and none is told by its colour alone. */
  String colour() {
    return switch (this) {
      case RETRACTED -> "red";
      case EXPRESSION_OF_CONCERN, REFUTED, REPLICATION_FAILED -> "orange";
      case CORRECTED, REPLICATION_PARTIAL -> "yellow";
      case UNCHALLENGED, INCONCLUSIVE -> "plain";
      case CONFIRMED, FORMALLY_PROVED -> "green";
      case UNKNOWN -> "grey";
    };
  }
}
