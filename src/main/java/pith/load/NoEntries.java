package pith.load;

import java.util.Optional;

/** Before a file has been looked into. */
final class NoEntries implements Entries {
  @Override
  public Optional<Entry> next() {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
