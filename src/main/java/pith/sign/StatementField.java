package pith.sign;

import java.util.List;
import java.util.Optional;

/**
 * One part of a statement.
 *
 * @param name in the payload
 * @param option on the command line, without its dashes
 * @param text what it is, for people
 * @param need whether it must be given
 * @param words that it may be; none for any text
 */
public record StatementField(
    String name, String option, String text, Need need, List<String> words) {
  /** How a field that is not given is taken. */
  public enum Need {
    REQUIRED,
    OPTIONAL,
    /** Then it is the first of its words. */
    FIRST_WORD
  }

  public StatementField {
    words = List.copyOf(words);
  }

  static StatementField required(String name, String option, String text, String... words) {
    return new StatementField(name, option, text, Need.REQUIRED, List.of(words));
  }

  static StatementField optional(String name, String option, String text) {
    return new StatementField(name, option, text, Need.OPTIONAL, List.of());
  }

  static StatementField usual(String name, String option, String text, String... words) {
    return new StatementField(name, option, text, Need.FIRST_WORD, List.of(words));
  }

  public Optional<String> byDefault() {
    return need == Need.FIRST_WORD ? Optional.of(words.get(0)) : Optional.empty();
  }
}
