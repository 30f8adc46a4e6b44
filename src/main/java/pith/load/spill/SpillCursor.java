package pith.load.spill;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Gives what was spilled, in order; of equal keys what came first. */
public interface SpillCursor extends Closeable {
  /** Empty at the end. */
  Optional<Spilled> next() throws IOException;
}
