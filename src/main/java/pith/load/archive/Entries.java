package pith.load.archive;

import java.io.IOException;
import java.util.Optional;

/** The streams of documents in one file, in order. Asking for the next ends the one before. */
public interface Entries extends AutoCloseable {
  Optional<Entry> next() throws IOException;

  @Override
  void close() throws IOException;
}
