package pith.load.archive;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Unsigned numbers in a header, low byte first. */
final class LittleEndian {
  private final ByteBuffer bytes;

  private LittleEndian(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  static LittleEndian of(byte[] bytes) {
    return new LittleEndian(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
  }

  int length() {
    return bytes.limit();
  }

  LittleEndian part(int at, int length) {
    byte[] part = new byte[length];
    bytes.get(at, part);
    return of(part);
  }

  int half(int at) throws EOFException {
    return bytes.getShort(checked(at, Short.BYTES)) & 0xffff;
  }

  long word(int at) throws EOFException {
    return bytes.getInt(checked(at, Integer.BYTES)) & 0xffffffffL;
  }

  /** As a signed number: no file is longer, and the caller refuses what is negative. */
  long quad(int at) throws EOFException {
    return bytes.getLong(checked(at, Long.BYTES));
  }

  private int checked(int at, int size) throws EOFException {
    if (at < 0 || at > bytes.limit() - size) {
      throw new EOFException();
    }
    return at;
  }
}
