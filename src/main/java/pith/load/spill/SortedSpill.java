package pith.load.spill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Sorts more than memory holds: what is too much is sorted and written to a file, and the files are
 * merged. Not for two threads at once.
 */
public final class SortedSpill implements AutoCloseable {
  /** Each open file has a buffer. */
  private static final int MOST_FILES = 64;

  private final Path folder;
  private final String name;
  private final long mostBytes;
  private final List<RunFile> runs = new ArrayList<>();
  private List<Spilled> held = new ArrayList<>();
  private long heldBytes;
  private long count;
  private int made;

  /**
   * @param folder for the files
   * @param mostBytes that stay in memory
   */
  public SortedSpill(Path folder, String name, long mostBytes) {
    this.folder = folder;
    this.name = name;
    this.mostBytes = mostBytes;
  }

  public void add(byte[] key, byte[] value) throws IOException {
    Spilled next = new Spilled(key, value);
    held.add(next);
    heldBytes += next.size();
    count++;
    if (heldBytes > mostBytes) {
      spill();
    }
  }

  public long count() {
    return count;
  }

  private void spill() throws IOException {
    runs.add(RunFile.write(nextPath(), inMemory()));
    held = new ArrayList<>();
    heldBytes = 0;
    if (runs.size() == MOST_FILES) {
      merge();
    }
  }

  private void merge() throws IOException {
    List<RunFile> old = List.copyOf(runs);
    runs.clear();
    try (SpillCursor merged = new MergedRuns(old)) {
      runs.add(RunFile.write(nextPath(), merged));
    }
    for (RunFile file : old) {
      Files.delete(file.path());
    }
  }

  private Path nextPath() {
    return folder.resolve(name + "-" + ++made);
  }

  private SpillCursor inMemory() {
    held.sort(Spilled.ORDER);
    Iterator<Spilled> each = held.iterator();
    return new SpillCursor() {
      @Override
      public Optional<Spilled> next() {
        return each.hasNext() ? Optional.of(each.next()) : Optional.empty();
      }

      @Override
      public void close() {
        // It may be asked for again.
      }
    };
  }

  /** Everything that was added, in order, as often as one likes. Nothing is added later. */
  public SpillCursor sorted() throws IOException {
    if (runs.isEmpty()) {
      return inMemory();
    }
    if (!held.isEmpty()) {
      spill();
    }
    return new MergedRuns(runs);
  }

  /** The files go. */
  @Override
  public void close() throws IOException {
    held = new ArrayList<>();
    for (RunFile file : runs) {
      Files.deleteIfExists(file.path());
    }
    runs.clear();
  }
}
