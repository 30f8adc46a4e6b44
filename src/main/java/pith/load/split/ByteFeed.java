package pith.load.split;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** A stream that can peek at the next byte, and that counts its bytes. */
final class ByteFeed {
  static final int END = -1;
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int limit;
  private long before;
  private long lineStart;
  private boolean hasOnlyBlanks = true;
  private Optional<IOException> broken = Optional.empty();

  ByteFeed(InputStream in) {
    this.in = in;
  }

  int peek() throws IOException {
    return at < limit || fill() ? buffer[at] & 0xff : END;
  }

  /** Steps over the byte that {@link #peek} has shown. */
  void skip() {
    byte b = buffer[at++];
    if (b == '\n') {
      lineStart = offset();
      hasOnlyBlanks = true;
    } else if (hasOnlyBlanks) {
      hasOnlyBlanks = isBlank(b);
    }
  }

  long offset() {
    return before + at;
  }

  /** Bytes since the line began. */
  long column() {
    return offset() - lineStart;
  }

  long lineStart() {
    return lineStart;
  }

  /** Nothing but white space on this line so far. */
  boolean hasOnlyBlanks() {
    return hasOnlyBlanks;
  }

  /** The next byte that is not JSON white space, not yet stepped over. */
  int skipBlanks() throws IOException {
    int b = peek();
    while (b != END && isBlank((byte) b)) {
      skip();
      b = peek();
    }
    return b;
  }

  /** Up to the end of the line, which stays, or of the stream. */
  void takeLine(DocumentBuffer into) throws IOException {
    while (peek() != END) {
      int end = at;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      take(into, end);
      if (end < limit) {
        return;
      }
    }
  }

  void takeAll(DocumentBuffer into) throws IOException {
    while (peek() != END) {
      take(into, limit);
    }
  }

  private void take(DocumentBuffer into, int end) {
    into.add(buffer, at, end - at);
    hasOnlyBlanks &= at == end;
    at = end;
  }

  /** What comes next, as much as a buffer holds; nothing is consumed. */
  byte[] lookAhead() {
    System.arraycopy(buffer, at, buffer, 0, limit - at);
    before += at;
    limit -= at;
    at = 0;
    int got = 0;
    while (got >= 0 && limit < BUFFER) {
      got = more();
    }
    return Arrays.copyOf(buffer, limit);
  }

  private boolean fill() throws IOException {
    before += limit;
    at = 0;
    limit = 0;
    boolean filled = broken.isEmpty() && more() > 0;
    if (broken.isPresent() && !filled) {
      throw broken.get();
    }
    return filled;
  }

  /** A break is kept until all before it has been given out; then it comes every time. */
  private int more() {
    try {
      int got = broken.isPresent() ? END : in.read(buffer, limit, BUFFER - limit);
      limit += Math.max(got, 0);
      return got;
    } catch (IOException problem) {
      broken = Optional.of(problem);
      return END;
    }
  }

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }
}
