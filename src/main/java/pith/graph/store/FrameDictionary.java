package pith.graph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Words that nearly every frame has, so that packing leaves them out. Must never change: what was
 * packed beside it needs it to be read.
 */
final class FrameDictionary {
  private static final String RESOURCE = "frame-2.txt";
  private static final byte[] BYTES = read();

  private FrameDictionary() {}

  static void teach(Deflater deflater) {
    deflater.setDictionary(BYTES);
  }

  static void teach(Inflater inflater) {
    inflater.setDictionary(BYTES);
  }

  private static byte[] read() {
    try (InputStream in = FrameDictionary.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not in the jar");
      }
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
