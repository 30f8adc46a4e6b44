package pith.load.split;

import java.util.Arrays;

/** The bytes of one document, as long as they are not too many; then only their number. */
final class DocumentBuffer {
  private static final int START = 1 << 13;

  /** After a large document the buffer is given back, so that one such does not cost for ever. */
  private static final int KEPT = 1 << 20;

  private final int most;
  private byte[] bytes = new byte[START];
  private long size;

  DocumentBuffer(int most) {
    this.most = most;
  }

  void clear() {
    size = 0;
    if (bytes.length > KEPT) {
      bytes = new byte[START];
    }
  }

  void add(int b) {
    if (size < most) {
      room(1);
      bytes[(int) size] = (byte) b;
    }
    size++;
  }

  void add(byte[] from, int at, int length) {
    if (size + length <= most) {
      room(length);
      System.arraycopy(from, at, bytes, (int) size, length);
    }
    size += length;
  }

  private void room(int more) {
    long needed = size + more;
    if (needed > bytes.length) {
      long doubled = Math.min(most, Math.max(needed, 2L * bytes.length));
      bytes = Arrays.copyOf(bytes, (int) doubled);
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  boolean isTooLarge() {
    return size > most;
  }

  long size() {
    return size;
  }

  /** Without the white space at its end. */
  byte[] trimmed() {
    int end = (int) size;
    while (end > 0 && ByteFeed.isBlank(bytes[end - 1])) {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }
}
