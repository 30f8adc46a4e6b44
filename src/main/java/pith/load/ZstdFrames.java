package pith.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Steps over skippable frames at the start, which pzstd writes and the library does not know. */
final class ZstdFrames extends InputStream {
  private static final int MAGIC = 4;

  private final PushbackInputStream in;
  private boolean started;

  ZstdFrames(InputStream in) {
    this.in = new PushbackInputStream(in, MAGIC);
  }

  @Override
  public int read() throws IOException {
    start();
    return in.read();
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    start();
    return in.read(into, at, length);
  }

  private void start() throws IOException {
    while (!started) {
      byte[] magic = in.readNBytes(MAGIC);
      started = magic.length < MAGIC || (magic[0] & 0xf0) != 0x50 || magic[1] != 0x2a;
      if (started) {
        in.unread(magic);
      } else {
        byte[] size = in.readNBytes(MAGIC);
        in.skipNBytes(LittleEndian.of(size).word(0));
      }
    }
  }
}
