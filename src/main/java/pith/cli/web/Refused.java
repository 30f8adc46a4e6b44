package pith.cli.web;

import org.neo4j.graphdb.TransactionTerminatedException;
import pith.procedure.support.PithFailure;

/** The words of a refusal, out of the exceptions around it. */
final class Refused {
  private Refused() {}

  /** Whether the time was over. */
  static boolean isStopped(Throwable problem) {
    Throwable cause = problem;
    while (!(cause instanceof TransactionTerminatedException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof TransactionTerminatedException;
  }

  static String words(Throwable problem) {
    Throwable cause = problem;
    while (!(cause instanceof PithFailure) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
