package pith.load;

import java.io.EOFException;
import java.io.IOException;

/** Reading can't go on; says why in the words of a refusal. Never leaves this package. */
public final class BrokenStream extends IOException {
  private static final long serialVersionUID = 1L;
  private static final String FETCH_AGAIN =
      "Fetch or make the file again; what came before the break was read.";

  private final LoadCode code;
  private final String expected;
  private final String found;
  private final String whatToDo;

  public BrokenStream(LoadCode code, String expected, String found, String whatToDo) {
    super(code + ": expected " + expected + ", found " + found);
    this.code = code;
    this.expected = expected;
    this.found = found;
    this.whatToDo = whatToDo;
  }

  public static BrokenStream truncated(String expected) {
    return new BrokenStream(LoadCode.TRUNCATED, expected, "the end of the file", FETCH_AGAIN);
  }

  public static BrokenStream corrupt(String expected, String found) {
    return new BrokenStream(LoadCode.CORRUPT_ARCHIVE, expected, found, FETCH_AGAIN);
  }

  /** Gives what the JDK throws a code of ours; our own pass through. */
  public static BrokenStream of(IOException problem) {
    if (problem instanceof BrokenStream broken) {
      return broken;
    } else if (problem instanceof EOFException) {
      return truncated("the rest of the compressed data");
    }
    return new BrokenStream(
        LoadCode.UNREADABLE,
        "a readable file",
        problem.getClass().getSimpleName() + ": " + problem.getMessage(),
        "Check the file's permissions and the disk.");
  }

  public LoadCode code() {
    return code;
  }

  String expected() {
    return expected;
  }

  String found() {
    return found;
  }

  String whatToDo() {
    return whatToDo;
  }
}
