package pith.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An RFC 3339 instant and the very text it was written as: {@code …51.4Z} is later than {@code
 * …51Z} though its text sorts before, so order is by instant and the text is only shown and hashed.
 */
public final class Timestamp {
  private static final int SECONDS_END = 19;
  private static final int MAX_FRACTION = 9;
  private static final int OFFSET_LENGTH = 6;

  private final String text;
  private final Instant at;

  private Timestamp(String text, Instant at) {
    this.text = text;
    this.at = at;
  }

  public static Optional<Timestamp> parse(String text) {
    return instantOf(text).map(at -> new Timestamp(text, at));
  }

  public String text() {
    return text;
  }

  public Instant at() {
    return at;
  }

  /** The instant follows from the text. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Timestamp that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  private static Optional<Instant> instantOf(String text) {
    if (text.length() <= SECONDS_END || !isShaped(text)) {
      return Optional.empty();
    }
    int zone = SECONDS_END;
    int nanos = 0;
    if (text.charAt(zone) == '.') {
      int end = digitsEnd(text, zone + 1);
      int digits = end - zone - 1;
      if (digits < 1 || digits > MAX_FRACTION) {
        return Optional.empty();
      }
      nanos = Integer.parseInt(text.substring(zone + 1, end) + "0".repeat(MAX_FRACTION - digits));
      zone = end;
    }
    Optional<Integer> offset = offsetSeconds(text.substring(zone));
    return offset.flatMap(seconds -> instant(text, seconds)).map(plusNanos(nanos));
  }

  private static UnaryOperator<Instant> plusNanos(int nanos) {
    return instant -> instant.plusNanos(nanos);
  }

  private static boolean isShaped(String text) {
    String shape = "dddd-dd-ddTdd:dd:dd";
    for (int i = 0; i < SECONDS_END; i++) {
      char expected = shape.charAt(i);
      boolean fits = expected == 'd' ? isDigit(text.charAt(i)) : text.charAt(i) == expected;
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Integer> offsetSeconds(String zone) {
    if (zone.equals("Z")) {
      return Optional.of(0);
    }
    boolean shaped =
        zone.length() == OFFSET_LENGTH
            && (zone.charAt(0) == '+' || zone.charAt(0) == '-')
            && digitsEnd(zone, 1) == 3
            && zone.charAt(3) == ':'
            && digitsEnd(zone, 4) == OFFSET_LENGTH;
    if (!shaped || number(zone, 1, 3) > 23 || number(zone, 4, OFFSET_LENGTH) > 59) {
      return Optional.empty();
    }
    int seconds = number(zone, 1, 3) * 3600 + number(zone, 4, OFFSET_LENGTH) * 60;
    return Optional.of(zone.charAt(0) == '-' ? -seconds : seconds);
  }

  /** Leap seconds are refused: no two libraries agree on the instant they name. */
  private static Optional<Instant> instant(String text, int offsetSeconds) {
    try {
      LocalDateTime local =
          LocalDateTime.of(
              number(text, 0, 4),
              number(text, 5, 7),
              number(text, 8, 10),
              number(text, 11, 13),
              number(text, 14, 16),
              number(text, 17, SECONDS_END));
      return Optional.of(local.toInstant(ZoneOffset.UTC).minusSeconds(offsetSeconds));
    } catch (DateTimeException noSuchDate) {
      return Optional.empty();
    }
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static int digitsEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
