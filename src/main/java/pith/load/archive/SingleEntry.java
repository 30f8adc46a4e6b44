package pith.load.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file that is no archive. */
final class SingleEntry implements Entries {
  private final String label;
  private final InputStream bytes;
  private boolean given;

  SingleEntry(String label, InputStream bytes) {
    this.label = label;
    this.bytes = bytes;
  }

  @Override
  public Optional<Entry> next() {
    if (given) {
      return Optional.empty();
    }
    given = true;
    return Optional.of(new Entry.Readable(label, bytes));
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
