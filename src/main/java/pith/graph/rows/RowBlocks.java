package pith.graph.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Blocks of rows in order, to be read as often as one likes. */
public interface RowBlocks {
  long rows();

  long properties();

  long bytes();

  Reading open() throws IOException;

  /** Gives each block once. */
  interface Reading extends Closeable {
    /** Empty at the end, and ever after. */
    Optional<PackedBlock> next() throws IOException;
  }
}
