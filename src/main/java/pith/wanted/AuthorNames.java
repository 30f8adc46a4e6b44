package pith.wanted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of authors as the list of their names, as far as commas and "and" tell. What stands in
 * brackets says something about a name, and is no name.
 */
final class AuthorNames {
  private static final String AND = "and ";

  private AuthorNames() {}

  static Optional<String[]> of(String line) {
    List<String> names = new ArrayList<>();
    int start = 0;
    int open = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      open = Math.max(0, open + (c == '(' ? 1 : c == ')' ? -1 : 0));
      if (open == 0 && (c == ',' || c == ';' || isAnd(line, i))) {
        add(names, line.substring(start, i));
        start = i + 1;
      }
    }
    add(names, line.substring(start));
    return names.isEmpty() ? Optional.empty() : Optional.of(names.toArray(String[]::new));
  }

  private static boolean isAnd(String line, int blank) {
    return line.charAt(blank) == ' ' && line.startsWith(AND, blank + 1);
  }

  private static void add(List<String> names, String part) {
    String name = part.strip() + " ";
    String without = (name.startsWith(AND) ? name.substring(AND.length()) : name).strip();
    if (!without.isEmpty()) {
      names.add(without);
    }
  }
}
