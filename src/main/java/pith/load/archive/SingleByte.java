package pith.load.archive;

import java.io.IOException;
import java.io.InputStream;

/** The one-byte read that every stream must have, by its read of many. */
final class SingleByte {
  private SingleByte() {}

  static int of(InputStream in) throws IOException {
    byte[] one = new byte[1];
    return in.read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }
}
