package pith.load.pipeline;

import java.io.IOException;
import java.util.Optional;

/** Gives work one piece at a time, on one thread. */
public interface WorkSource<W> extends AutoCloseable {
  /** Empty at the end. */
  Optional<W> next() throws IOException;

  @Override
  void close() throws IOException;
}
