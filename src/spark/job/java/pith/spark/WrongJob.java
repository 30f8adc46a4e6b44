package pith.spark;

/** The job cannot begin as it was told. */
final class WrongJob extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongJob(String message) {
    super(message);
  }
}
