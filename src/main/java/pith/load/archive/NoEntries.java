package pith.load.archive;

import java.util.Optional;

/** Before a file has been looked into. */
public final class NoEntries implements Entries {
  @Override
  public Optional<Entry> next() {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
