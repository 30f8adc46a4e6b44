package pith.load.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The next so many bytes of a longer stream, which must have them. */
final class BoundedStream extends InputStream {
  private final InputStream in;
  private long left;
  private boolean isBroken;

  BoundedStream(InputStream in, long length) {
    this.in = in;
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    return SingleByte.of(this);
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    isBroken = true;
    int got = in.read(into, at, (int) Math.min(length, left));
    if (got < 0) {
      throw new EOFException();
    }
    isBroken = false;
    left -= got;
    return got;
  }

  /** The longer stream has failed, and the reader of this one was told. */
  boolean isBroken() {
    return isBroken;
  }

  void skipRest() throws IOException {
    byte[] dropped = new byte[1 << 13];
    while (read(dropped, 0, dropped.length) >= 0) {
      continue;
    }
  }
}
