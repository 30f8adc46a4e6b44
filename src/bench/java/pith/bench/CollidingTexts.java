package pith.bench;

import java.util.Arrays;

/** Texts that differ and have one hash: whoever counts on hashes is slow with them. */
final class CollidingTexts {
  private static final int MULTIPLIER = 33;
  private static final int TARGET = 0x55aa3c5a;
  private static final int BITS = 20;
  private static final int STEPS = 4;
  private static final String[] NAMES = names(1 << 19);

  private CollidingTexts() {}

  /** The same for all in Java's own hash of a text. */
  static String text(int number) {
    StringBuilder text = new StringBuilder(2 * BITS);
    for (int bit = 0; bit < BITS; bit++) {
      text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }

  /** Eight letters: the same for all in the tokenizer's hash, whatever its seed. */
  static String name(int number) {
    return NAMES[number % NAMES.length] + (number < NAMES.length ? "" : "Z" + number);
  }

  private static String[] names(int count) {
    String[] names = new String[count];
    int found = 0;
    for (int second = 0x21212121; found < count; second++) {
      if (isLetters(second)) {
        int first = before(TARGET - second * MULTIPLIER);
        if (isLetters(first)) {
          names[found++] = letters(first) + letters(second);
        }
      }
    }
    return Arrays.copyOf(names, found);
  }

  /** The four bytes that the tokenizer mixes into these. */
  private static int before(int mixed) {
    int sum = mixed;
    for (int i = 0; i < STEPS; i++) {
      sum = mixed ^ sum >>> 9;
    }
    int quad = sum;
    for (int i = 0; i < STEPS; i++) {
      quad = sum - (quad >>> 15);
    }
    return quad;
  }

  private static boolean isLetters(int quad) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      int letter = quad >>> shift & 0xff;
      if (letter < '#' || letter > '~' || letter == '\\') {
        return false;
      }
    }
    return true;
  }

  private static String letters(int quad) {
    return ""
        + (char) (quad >>> 24)
        + (char) (quad >>> 16 & 0xff)
        + (char) (quad >>> 8 & 0xff)
        + (char) (quad & 0xff);
  }
}
