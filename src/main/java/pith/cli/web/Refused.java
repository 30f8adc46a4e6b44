package pith.cli.web;

import pith.procedure.support.PithFailure;

/** The words of a refusal, out of the exceptions around it. */
final class Refused {
  private Refused() {}

  static String words(Throwable problem) {
    Throwable cause = problem;
    while (!(cause instanceof PithFailure) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
