package pith.graph.rows;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** How the bytes of a block are stored. */
public enum Packing {
  /** For a disk nearby. */
  PLAIN,
  /** For rows that travel: a quarter of the bytes, for some more work. */
  DEFLATED;

  byte[] pack(byte[] bytes) {
    return this == PLAIN ? bytes : deflated(bytes);
  }

  /**
   * @param length of what was packed
   */
  byte[] unpack(byte[] packed, int length) {
    return this == PLAIN ? packed : inflated(packed, length);
  }

  private static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] packed = new byte[64 + bytes.length / 2];
      int length = 0;
      while (!deflater.finished()) {
        if (length == packed.length) {
          packed = Arrays.copyOf(packed, 2 * length);
        }
        length += deflater.deflate(packed, length, packed.length - length);
      }
      return Arrays.copyOf(packed, length);
    } finally {
      deflater.end();
    }
  }

  private static byte[] inflated(byte[] packed, int length) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      byte[] bytes = new byte[length];
      if (inflater.inflate(bytes) != length) {
        throw new IllegalStateException("a block that is shorter than it was");
      }
      return bytes;
    } catch (DataFormatException changed) {
      throw new IllegalStateException(changed);
    } finally {
      inflater.end();
    }
  }
}
