package pith.graph.rows;

import java.util.EnumSet;
import java.util.Set;
import pith.load.spill.ByteReader;
import pith.load.spill.ByteWriter;
import pith.wanted.NodeKind;
import pith.wanted.StandingLabel;
import pith.wanted.WantedProperties;

/** Nodes, numbered in the order in which they are added. Not for two threads at once. */
public final class NodeRows {
  private static final NodeKind[] KINDS = NodeKind.values();
  private static final StandingLabel[] LABELS = StandingLabel.values();

  /** What one batch of papers changed is no node of any kind. */
  private static final int CHANGES = KINDS.length;

  private final ByteWriter out = new ByteWriter(1 << 14);
  private int rows;
  private long properties;

  /** Its number, counted from the first one here. */
  public int add(NodeKind kind, Set<StandingLabel> labels, WantedProperties values) {
    return add(kind.ordinal(), labels, values);
  }

  public int addChanges(WantedProperties values) {
    return add(CHANGES, Set.of(), values);
  }

  private int add(int kind, Set<StandingLabel> labels, WantedProperties values) {
    out.tag(kind).number(mask(labels));
    RowValues.write(out, values);
    properties += values.values().size();
    return rows++;
  }

  public int rows() {
    return rows;
  }

  public int bytes() {
    return out.length();
  }

  public RowBlock block() {
    return new RowBlock(0, rows, properties, out.bytes());
  }

  /** Properties that {@link LinkRows#packed} made. */
  public static WantedProperties unpacked(byte[] values) {
    WantedProperties.Builder properties = WantedProperties.builder();
    RowValues.read(new ByteReader(values), properties::put);
    return properties.build();
  }

  private static int mask(Set<StandingLabel> labels) {
    int mask = 0;
    for (StandingLabel label : labels) {
      mask |= 1 << label.ordinal();
    }
    return mask;
  }

  /** What is done with each node. */
  public interface Taking {
    /** The label of its kind, and others. */
    void node(long id, String label, Set<StandingLabel> labels);

    void property(String name, Object value);

    void end();
  }

  /** One row; the reader of a block stands at its beginning at first. */
  static void read(ByteReader in, long id, Taking taking) {
    int kind = in.tag();
    taking.node(id, kind == CHANGES ? "Changes" : KINDS[kind].label(), labels(in.number()));
    RowValues.read(in, taking::property);
    taking.end();
  }

  private static Set<StandingLabel> labels(long mask) {
    EnumSet<StandingLabel> labels = EnumSet.noneOf(StandingLabel.class);
    for (StandingLabel label : LABELS) {
      if ((mask & 1L << label.ordinal()) != 0) {
        labels.add(label);
      }
    }
    return labels;
  }
}
