package pith.load;

import java.io.EOFException;
import java.io.IOException;
import pith.refusal.Problem;
import pith.refusal.RefusalCode;

/** Reading can't go on, and why. */
public final class BrokenStream extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public BrokenStream(Problem problem) {
    super(problem.code() + ": expected " + problem.expected() + ", found " + problem.found());
    this.problem = problem;
  }

  public static BrokenStream truncated(String expected) {
    return new BrokenStream(RefusalCode.TRUNCATED.problem(expected, "the end of the file"));
  }

  public static BrokenStream corrupt(String expected, String found) {
    return new BrokenStream(RefusalCode.CORRUPT_ARCHIVE.problem(expected, found));
  }

  /** Gives what the JDK throws a code of ours; our own pass through. */
  public static BrokenStream of(IOException problem) {
    if (problem instanceof BrokenStream broken) {
      return broken;
    } else if (problem instanceof EOFException) {
      return truncated("the rest of the compressed data");
    }
    return new BrokenStream(
        RefusalCode.UNREADABLE.problem(
            "a readable file", problem.getClass().getSimpleName() + ": " + problem.getMessage()));
  }

  public Problem problem() {
    return problem;
  }
}
