package pith.cli;

/** What was typed cannot be done, whatever is in the files. */
final class WrongUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongUse(String message) {
    super(message);
  }
}
