package pith.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Words that nearly every piece of a kind has, so that packing leaves them out. A text once used
 * must never change: what was packed beside it needs it to be read.
 */
enum CommonText {
  FRAME("frame-1.txt"),
  ENVELOPE("envelope-1.txt");

  private final String text;

  CommonText(String resource) {
    try (InputStream in = CommonText.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not in the jar");
      }
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Ends with what this one piece is likely to repeat. */
  byte[] with(String own) {
    return (text + own).getBytes(StandardCharsets.UTF_8);
  }
}
