package pith.time;

import java.util.Arrays;

/** The bytes of a proof, read once from the first to the last. */
final class ProofBytes {
  /** A real proof has some hundred bytes, one of a large calendar a few thousand. */
  static final int MOST_BYTES = 100_000;

  private static final int MOST_DIGITS = 5;
  private static final int MORE_FOLLOWS = 0x80;

  private final byte[] bytes;
  private int at;

  ProofBytes(byte[] bytes) throws ProofRefused {
    if (bytes.length > MOST_BYTES) {
      throw new ProofRefused(
          MOST_BYTES, "a proof of at most " + MOST_BYTES + " bytes", bytes.length + " bytes");
    }
    this.bytes = bytes;
  }

  int at() {
    return at;
  }

  int next(String expected) throws ProofRefused {
    if (at == bytes.length) {
      throw new ProofRefused(at, expected, "the end");
    }
    return bytes[at++] & 0xff;
  }

  byte[] next(int count, String expected) throws ProofRefused {
    if (bytes.length - at < count) {
      throw new ProofRefused(bytes.length, expected, "the end");
    }
    at += count;
    return Arrays.copyOfRange(bytes, at - count, at);
  }

  /** LEB128, in its shortest form: two readers must not see one number in two ways. */
  int number(String expected) throws ProofRefused {
    int from = at;
    long value = 0;
    for (int digit = 0; digit < MOST_DIGITS; digit++) {
      int next = next(expected);
      value |= (long) (next & ~MORE_FOLLOWS) << (7 * digit);
      if (next < MORE_FOLLOWS) {
        if (next == 0 && digit > 0) {
          throw new ProofRefused(from, expected, "a number that is not in its shortest form");
        }
        return inRange(value, from, expected);
      }
    }
    throw new ProofRefused(from, expected, "a number that is too great");
  }

  private static int inRange(long value, int from, String expected) throws ProofRefused {
    if (value > Integer.MAX_VALUE) {
      throw new ProofRefused(from, expected, "a number that is too great");
    }
    return (int) value;
  }

  /** Bytes with their count before them. */
  byte[] counted(int least, int most, String expected) throws ProofRefused {
    int from = at;
    int count = number(expected);
    if (count < least || count > most) {
      throw new ProofRefused(
          from, expected + " of " + least + " to " + most + " bytes", count + " bytes");
    }
    return next(count, expected);
  }

  void end(String of) throws ProofRefused {
    if (at < bytes.length) {
      throw new ProofRefused(at, "the end of " + of, (bytes.length - at) + " more bytes");
    }
  }
}
