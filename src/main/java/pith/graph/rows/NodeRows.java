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
  private static final Numbered<NodeKind> KINDS = new Numbered<>(NodeKind.class);
  private static final Numbered<StandingLabel> LABELS = new Numbered<>(StandingLabel.class);

  /** What one batch of papers changed is no node of any kind. */
  private static final int CHANGES = KINDS.count();

  private final ByteWriter out = new ByteWriter(1 << 14);
  private int rows;
  private long properties;

  /** Its number, counted from the first one here. */
  public int add(NodeKind kind, Set<StandingLabel> labels, WantedProperties values) {
    return add(KINDS.number(kind), labels, values);
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
      mask |= 1 << LABELS.number(label);
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
    taking.node(id, kind == CHANGES ? "Changes" : KINDS.at(kind).label(), labels(in.number()));
    RowValues.read(in, taking::property);
    taking.end();
  }

  private static Set<StandingLabel> labels(long mask) {
    EnumSet<StandingLabel> labels = EnumSet.noneOf(StandingLabel.class);
    for (int i = 0; i < LABELS.count(); i++) {
      if ((mask & 1L << i) != 0) {
        labels.add(LABELS.at(i));
      }
    }
    return labels;
  }
}
