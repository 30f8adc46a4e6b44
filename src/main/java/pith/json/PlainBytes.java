package pith.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds what must be escaped in a string of JSON, eight bytes at a step. */
final class PlainBytes {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EACH = 0x0101010101010101L;
  private static final long HIGH = EACH << 7;

  private PlainBytes() {}

  /** Where the first byte is that must be escaped: a quote, a backslash, a control character. */
  static int end(byte[] bytes, int from) {
    int at = from;
    while (at + Long.BYTES <= bytes.length && isPlain((long) EIGHT.get(bytes, at))) {
      at += Long.BYTES;
    }
    int lastEight = bytes.length - Long.BYTES;
    // Fewer than eight are left: the last eight are looked at, some of them again.
    if (at > lastEight && lastEight >= from && isPlain((long) EIGHT.get(bytes, lastEight))) {
      return bytes.length;
    }
    while (at < bytes.length && isPlain(bytes[at])) {
      at++;
    }
    return at;
  }

  static boolean isPlain(byte each) {
    return (each >= ' ' || each < 0) && each != '"' && each != '\\';
  }

  /** A byte is zero iff taking one from it borrows; a borrow spreads only from a byte that is. */
  private static boolean isPlain(long eight) {
    long quotes = eight ^ EACH * '"';
    long backslashes = eight ^ EACH * '\\';
    long found =
        eight - EACH * ' ' & ~eight | quotes - EACH & ~quotes | backslashes - EACH & ~backslashes;
    return (found & HIGH) == 0;
  }
}
