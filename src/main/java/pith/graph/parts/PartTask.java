package pith.graph.parts;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** One partition of one stage: gives entries to later stages, and its report as the last. */
public interface PartTask extends Closeable {
  /** Empty at the end. */
  Optional<byte[]> next() throws IOException;
}
