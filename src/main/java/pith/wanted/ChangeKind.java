package pith.wanted;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can change about a paper, as {@code pith.changes} names it. */
public enum ChangeKind {
  /** It was imported for the first time; its events are no changes by themselves. */
  PAPER,
  EVENT,
  STATUS,
  VERDICT,
  STATE,
  STANDING,
  ALIAS,
  CONFLICT;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for a word that is none of these. */
  public static Optional<ChangeKind> parse(String wireName) {
    return Stream.of(values()).filter(each -> each.wireName().equals(wireName)).findFirst();
  }
}
