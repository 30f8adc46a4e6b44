package pith.cli;

import java.util.Optional;

/**
 * What the launcher found out about the terminal and said in {@code -Dpith.terminal=COLUMNS}: Java
 * itself cannot tell a terminal from a pipe in the same way on every version.
 */
final class Terminal {
  private static final int USUAL_WIDTH = 120;

  private Terminal() {}

  static boolean isThere() {
    return columns().isPresent();
  }

  static int width() {
    return columns().orElse(USUAL_WIDTH);
  }

  private static Optional<Integer> columns() {
    return Optional.ofNullable(System.getProperty("pith.terminal"))
        .filter(columns -> columns.matches("[1-9][0-9]{1,3}"))
        .map(Integer::parseInt);
  }
}
