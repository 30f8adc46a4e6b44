package pith.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One value in a table. */
final class Cell {
  private Cell() {}

  static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    } else if (value instanceof Double real) {
      return String.format(Locale.ROOT, "%.1f", real);
    }
    return clean(value.toString());
  }

  /** A dump's text must not be able to move the cursor or break a line. */
  private static String clean(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
