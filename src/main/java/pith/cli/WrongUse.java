package pith.cli;

/** The command line itself is wrong: exit code 2. */
final class WrongUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongUse(String message, Throwable cause) {
    super(message, cause);
  }

  WrongUse(String message) {
    super(message);
  }
}
