package pith.load.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * A stream whose first bytes were looked at. A break among them comes when it would have come
 * without the look, so that no document before it is lost.
 */
final class PeekedStream extends InputStream {
  private final InputStream in;
  private final byte[] prefix;
  private final Optional<IOException> broken;
  private int at;

  private PeekedStream(InputStream in, byte[] prefix, Optional<IOException> broken) {
    this.in = in;
    this.prefix = prefix;
    this.broken = broken;
  }

  static PeekedStream of(InputStream in) {
    byte[] prefix = new byte[Format.PREFIX];
    int length = 0;
    Optional<IOException> broken = Optional.empty();
    try {
      int got = 0;
      while (got >= 0 && length < prefix.length) {
        length += got;
        got = length < prefix.length ? in.read(prefix, length, prefix.length - length) : -1;
      }
    } catch (IOException problem) {
      broken = Optional.of(problem);
    }
    return new PeekedStream(in, Arrays.copyOf(prefix, length), broken);
  }

  Format format() {
    return Format.of(prefix);
  }

  @Override
  public int read() throws IOException {
    return SingleByte.of(this);
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (at < prefix.length) {
      int given = Math.min(length, prefix.length - at);
      System.arraycopy(prefix, at, into, from, given);
      at += given;
      return given;
    } else if (broken.isPresent()) {
      throw broken.get();
    }
    return in.read(into, from, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
