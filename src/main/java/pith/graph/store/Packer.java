package pith.graph.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Compresses frames. Not for two threads at once. Equal frames give equal bytes. */
public final class Packer implements AutoCloseable {
  /** The first byte of everything packed: which {@link FrameDictionary} it was packed beside. */
  static final byte VERSION = 2;

  private static final int LEVEL = 3;

  private final Deflater deflater = new Deflater(LEVEL, true);
  private byte[] buffer = new byte[1 << 12];

  public byte[] pack(String text) {
    deflater.reset();
    FrameDictionary.teach(deflater);
    deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
    deflater.finish();
    buffer[0] = VERSION;
    int length = 1;
    while (!deflater.finished()) {
      if (length == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * length);
      }
      length += deflater.deflate(buffer, length, buffer.length - length);
    }
    return Arrays.copyOf(buffer, length);
  }

  @Override
  public void close() {
    deflater.end();
  }
}
