package pith.model;

import java.util.Optional;

/**
 * The name of a paper: the year of its first version and the first 130 bits of the SHA-256 of its
 * canonical record.
 */
public record PithNumber(String year, String suffix) implements Comparable<PithNumber> {
  public static final String PREFIX = "pith:";
  public static final int SUFFIX_LENGTH = 26;
  private static final int SHORT_LENGTH = 8;
  private static final int YEAR_LENGTH = 4;

  public PithNumber {
    if (!isYear(year)) {
      throw new IllegalArgumentException("a year has four digits");
    }
    if (!isSuffix(suffix)) {
      throw new IllegalArgumentException("a suffix has 26 characters of base32");
    }
  }

  /** The number of the record with this hash. {@code submittedAt} is its first version's. */
  public static PithNumber of(Timestamp submittedAt, Sha256 canonicalSha256) {
    return new PithNumber(
        submittedAt.text().substring(0, YEAR_LENGTH),
        Base32.encode(canonicalSha256.bytes()).substring(0, SUFFIX_LENGTH));
  }

  /** The full form only, exactly as documents carry it. */
  public static Optional<PithNumber> parse(String text) {
    int yearEnd = PREFIX.length() + YEAR_LENGTH;
    if (text.length() != yearEnd + 1 + SUFFIX_LENGTH
        || !text.startsWith(PREFIX)
        || text.charAt(yearEnd) != ':') {
      return Optional.empty();
    }
    String year = text.substring(PREFIX.length(), yearEnd);
    String suffix = text.substring(yearEnd + 1);
    return isYear(year) && Base32.isEncoded(suffix)
        ? Optional.of(new PithNumber(year, suffix))
        : Optional.empty();
  }

  /** Without the year: it tells papers apart by itself. */
  public static boolean isSuffix(String text) {
    return text.length() == SUFFIX_LENGTH && Base32.isEncoded(text);
  }

  /** Of a suffix. */
  public static boolean isLetter(char letter) {
    return Base32.isEncoded(String.valueOf(letter));
  }

  private static boolean isYear(String year) {
    return year.length() == YEAR_LENGTH && year.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** 40 bits of the hash: for people to say, never an identity. */
  public String shortNumber() {
    return PREFIX + shortSuffix(SHORT_LENGTH);
  }

  public String shortSuffix(int length) {
    return suffix.substring(0, length);
  }

  public String text() {
    return PREFIX + year + ":" + suffix;
  }

  @Override
  public int compareTo(PithNumber other) {
    return text().compareTo(other.text());
  }

  @Override
  public String toString() {
    return text();
  }
}
