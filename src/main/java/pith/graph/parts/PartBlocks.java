package pith.graph.parts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import pith.graph.rows.Numbering;
import pith.graph.rows.PackedBlock;
import pith.graph.rows.RowBlocks;
import pith.graph.rows.RowStream;

/**
 * The rows of one kind of all parts, one after the other.
 *
 * @param files of this kind, in the order of the parts
 * @param bases what becomes of the number that a block counts from
 * @param last rows that the loader adds
 */
record PartBlocks(Path folder, List<PartFile> files, Numbering bases, RowBlocks last)
    implements RowBlocks {
  private static final int BUFFER = 1 << 18;

  PartBlocks {
    files = List.copyOf(files);
  }

  @Override
  public long rows() {
    return last.rows() + files.stream().mapToLong(PartFile::rows).sum();
  }

  @Override
  public long properties() {
    return last.properties() + files.stream().mapToLong(PartFile::properties).sum();
  }

  @Override
  public long bytes() {
    return last.bytes() + files.stream().mapToLong(PartFile::bytes).sum();
  }

  @Override
  public Reading open() {
    return new AllFiles(files.iterator());
  }

  private final class AllFiles implements Reading {
    private final Iterator<PartFile> waiting;
    private Optional<Reading> current = Optional.empty();
    private boolean isLast;

    AllFiles(Iterator<PartFile> waiting) {
      this.waiting = waiting;
    }

    @Override
    public Optional<PackedBlock> next() throws IOException {
      while (current.isPresent() || !isLast) {
        if (current.isEmpty()) {
          current = Optional.of(opened());
        }
        Optional<PackedBlock> block = current.get().next();
        if (block.isPresent()) {
          return isLast ? block : block.map(each -> each.from(bases.of(each.base())));
        }
        close();
      }
      return Optional.empty();
    }

    private Reading opened() throws IOException {
      if (!waiting.hasNext()) {
        isLast = true;
        return last.open();
      }
      return RowStream.read(
          new BufferedInputStream(
              Files.newInputStream(folder.resolve(waiting.next().name())), BUFFER));
    }

    @Override
    public void close() throws IOException {
      if (current.isPresent()) {
        current.get().close();
        current = Optional.empty();
      }
    }
  }
}
