package pith.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
    return Visible.text(shown(value));
  }

  private static String shown(Object value) {
    if (value instanceof Map<?, ?> map) {
      return Caption.of(map).orElseGet(map::toString);
    } else if (value instanceof List<?> list) {
      return list.stream().map(Cell::element).collect(Collectors.joining(", ", "[", "]"));
    }
    return value.toString();
  }

  private static String element(@Nullable Object value) {
    return value == null ? "null" : shown(value);
  }
}
