package pith.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pith.refusal.Visible;

/** One value in a table: what a dump says can neither move the cursor nor break a line. */
final class Cell {
  private Cell() {}

  static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    } else if (value instanceof Double real) {
      return String.format(Locale.ROOT, "%.1f", real);
    }
    return Visible.text(value.toString());
  }
}
