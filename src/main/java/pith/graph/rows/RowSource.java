package pith.graph.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Blocks of rows for several threads: each block is given to one of them. */
public interface RowSource extends Closeable {
  /** Empty at the end. */
  Optional<RowChunk> next() throws IOException;
}
