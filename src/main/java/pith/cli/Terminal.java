package pith.cli;

import java.util.Optional;

/**
 * What the launcher found out about the terminal and said in {@code -Dpith.terminal=COLUMNS} and
 * {@code -Dpith.keyboard=true}: Java itself cannot tell a terminal from a pipe in the same way on
 * every version.
 */
final class Terminal {
  private Terminal() {}

  static boolean isThere() {
    return columns().isPresent();
  }

  /** Somebody can type an answer. */
  static boolean hasKeyboard() {
    return Boolean.getBoolean("pith.keyboard");
  }

  /** A pipe takes any width. */
  static int width() {
    return columns().orElse(Integer.MAX_VALUE);
  }

  private static Optional<Integer> columns() {
    return Optional.ofNullable(System.getProperty("pith.terminal"))
        .filter(columns -> columns.matches("[1-9][0-9]{1,3}"))
        .map(Integer::parseInt);
  }
}
