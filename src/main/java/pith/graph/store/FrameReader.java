package pith.graph.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;

/** Reads what a {@link Packer} made. */
public final class FrameReader {
  private static final int USUAL = 1 << 12;

  private FrameReader() {}

  /**
   * Empty for nothing, and for bytes that no packer made. For callers that have a {@code Node}: see
   * {@link Properties}.
   */
  public static Optional<String> text(Node node, String name) {
    return text((Entity) node, name);
  }

  public static Optional<String> text(Entity entity, String name) {
    return entity.getProperty(name, null) instanceof byte[] packed
        ? text(packed)
        : Optional.empty();
  }

  static Optional<String> text(byte[] packed) {
    if (packed.length == 0 || packed[0] != Packer.VERSION) {
      return Optional.empty();
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed, 1, packed.length - 1);
      FrameDictionary.teach(inflater);
      byte[] text = new byte[USUAL];
      int length = 0;
      while (!inflater.finished()) {
        if (length == text.length) {
          text = Arrays.copyOf(text, 2 * length);
        }
        int more = inflater.inflate(text, length, text.length - length);
        if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          return Optional.empty();
        }
        length += more;
      }
      return Optional.of(new String(text, 0, length, StandardCharsets.UTF_8));
    } catch (DataFormatException | IllegalArgumentException spoilt) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }
}
