package pith.load.read;

import java.io.IOException;
import java.io.InputStream;

/** Gives one byte at a time, as a slow pipe may. */
public final class Trickle extends InputStream {
  private final InputStream in;

  public Trickle(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return in.read();
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    return in.read(into, at, Math.min(length, 1));
  }
}
