package pith.graph.rows;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import pith.load.spill.ByteReader;
import pith.wanted.StandingLabel;

/** One block on the thread that takes it. */
public final class RowChunk {
  private final RowBlock block;
  private final Map<Long, Set<StandingLabel>> labels;
  private final Numbering numbering;
  private final ByteReader in;
  private int taken;

  /**
   * @param labels by the number of the node: what others add to it
   * @param numbering of the ends of relationships
   */
  RowChunk(RowBlock block, Map<Long, Set<StandingLabel>> labels, Numbering numbering) {
    this.block = block;
    this.labels = labels;
    this.numbering = numbering;
    this.in = new ByteReader(block.bytes());
  }

  /** False at the end. */
  public boolean node(NodeRows.Taking taking) {
    if (taken == block.rows()) {
      return false;
    }
    NodeRows.read(in, block.base() + taken++, labels.isEmpty() ? taking : new Labelling(taking));
    return true;
  }

  /** False at the end. */
  public boolean link(LinkRows.Taking taking) {
    if (taken == block.rows()) {
      return false;
    }
    taken++;
    LinkRows.read(in, block.base(), numbering, taking);
    return true;
  }

  private final class Labelling implements NodeRows.Taking {
    private final NodeRows.Taking taking;

    Labelling(NodeRows.Taking taking) {
      this.taking = taking;
    }

    @Override
    public void node(long id, String label, Set<StandingLabel> own) {
      EnumSet<StandingLabel> all = EnumSet.noneOf(StandingLabel.class);
      all.addAll(own);
      all.addAll(labels.getOrDefault(id, Set.of()));
      taking.node(id, label, all);
    }

    @Override
    public void property(String name, Object value) {
      taking.property(name, value);
    }

    @Override
    public void end() {
      taking.end();
    }
  }
}
