package pith.graph.rows;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pith.load.spill.ByteReader;
import pith.load.spill.SortedSpill;
import pith.load.spill.SpillCursor;
import pith.load.spill.Spilled;
import pith.wanted.StandingLabel;

/**
 * All nodes and relationships of a graph.
 *
 * @param labels by the number of a node in the database: what others add to it
 * @param numbering of the ends of relationships; nodes have their numbers in the database
 */
public record WholeGraph(
    RowBlocks nodes, RowBlocks links, SortedSpill labels, Numbering numbering) {
  private static final Numbered<StandingLabel> LABELS = new Numbered<>(StandingLabel.class);

  /** What the key of a label ends with. */
  public static int number(StandingLabel label) {
    return LABELS.number(label);
  }

  public RowSource openNodes() throws IOException {
    return new LabelledNodes(nodes.open(), labels.sorted());
  }

  public RowSource openLinks() throws IOException {
    RowBlocks.Reading reading = links.open();
    return new RowSource() {
      @Override
      public Optional<RowChunk> next() throws IOException {
        return block().map(block -> new RowChunk(block.unpacked(), Map.of(), numbering));
      }

      private synchronized Optional<PackedBlock> block() throws IOException {
        return reading.next();
      }

      @Override
      public void close() throws IOException {
        reading.close();
      }
    };
  }

  /** Two files in the order of the numbers of nodes, read beside each other. */
  private static final class LabelledNodes implements RowSource {
    /** A block, and what others add to its nodes. */
    private record Labelled(PackedBlock block, Map<Long, Set<StandingLabel>> labels) {}

    private final RowBlocks.Reading blocks;
    private final SpillCursor labels;
    private Optional<Spilled> next;

    LabelledNodes(RowBlocks.Reading blocks, SpillCursor labels) throws IOException {
      this.blocks = blocks;
      this.labels = labels;
      this.next = labels.next();
    }

    /** A block is unpacked by the thread that takes it. */
    @Override
    public Optional<RowChunk> next() throws IOException {
      return taken()
          .map(next -> new RowChunk(next.block().unpacked(), next.labels(), Numbering.AS_WRITTEN));
    }

    private synchronized Optional<Labelled> taken() throws IOException {
      Optional<PackedBlock> block = blocks.next();
      return block.isEmpty()
          ? Optional.empty()
          : Optional.of(new Labelled(block.get(), before(block.get().base() + block.get().rows())));
    }

    private Map<Long, Set<StandingLabel>> before(long end) throws IOException {
      Map<Long, Set<StandingLabel>> labelled = new HashMap<>();
      while (next.isPresent()) {
        ByteReader key = new ByteReader(next.get().key());
        long id = key.sortable();
        if (id >= end) {
          break;
        }
        labelled
            .computeIfAbsent(id, unused -> EnumSet.noneOf(StandingLabel.class))
            .add(LABELS.at(key.tag()));
        next = labels.next();
      }
      return labelled;
    }

    @Override
    public void close() throws IOException {
      blocks.close();
      labels.close();
    }
  }
}
