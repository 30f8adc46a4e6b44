package pith.load.split;

import java.util.BitSet;

/**
 * Follows strings and brackets to where a JSON value ends; parses nothing. Knows just enough of the
 * grammar to notice, at the start of a line, that the value before was never finished.
 */
public final class JsonScan {
  /** Deeper than any document may be; below that no notice is taken of what brackets are. */
  private static final int TRACKED_DEPTH = 4096;

  private final BitSet objects = new BitSet();
  private int depth;
  private boolean begun;
  private boolean isInString;
  private boolean escaped;
  private boolean broken;
  private int previous;

  public void accept(int b) {
    if (isInString) {
      isInString(b);
    } else if (!ByteFeed.isBlank((byte) b)) {
      outside(b);
      previous = b;
    }
  }

  private void isInString(int b) {
    if (b == '\n') {
      // JSON has no raw line end in a string: a quote is missing somewhere.
      broken = true;
    } else if (escaped) {
      escaped = false;
    } else if (b == '\\') {
      escaped = true;
    } else if (b == '"') {
      isInString = false;
    }
  }

  private void outside(int b) {
    begun = true;
    switch (b) {
      case '"' -> isInString = true;
      case '{', '[' -> {
        depth++;
        if (depth <= TRACKED_DEPTH) {
          objects.set(depth, b == '{');
        }
      }
      case '}', ']' -> depth = Math.max(0, depth - 1);
      default -> {}
    }
  }

  boolean isInString() {
    return isInString;
  }

  /** All that was opened is closed. */
  public boolean isComplete() {
    return begun && depth == 0 && !isInString;
  }

  /** No JSON goes on with an object here; so if one begins, something before was cut off. */
  boolean isCutOffBeforeObject() {
    if (broken) {
      return true;
    } else if (depth > TRACKED_DEPTH || previous == ':') {
      return false;
    }
    return objects.get(depth) || (previous != '[' && previous != ',');
  }
}
