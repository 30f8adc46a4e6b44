package pith.procedure.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that a mistyped one was most likely meant to be. */
final class Nearest {
  private static final int MOST_EDITS = 4;

  private Nearest() {}

  static Optional<String> to(String word, Collection<String> known) {
    String lower = word.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(candidate -> Math.abs(lower.length() - candidate.length()) <= MOST_EDITS)
        .filter(
            candidate -> edits(lower, candidate) <= Math.min(MOST_EDITS, candidate.length() / 2))
        .min(
            Comparator.<String>comparingInt(candidate -> edits(lower, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int edits(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
