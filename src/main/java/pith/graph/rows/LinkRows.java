package pith.graph.rows;

import pith.load.spill.ByteReader;
import pith.load.spill.ByteWriter;
import pith.wanted.LinkKind;
import pith.wanted.WantedProperties;

/** Relationships between nodes that have numbers. Not for two threads at once. */
public final class LinkRows {
  private static final Numbered<LinkKind> KINDS = new Numbered<>(LinkKind.class);
  private final ByteWriter out = new ByteWriter(1 << 12);
  private int rows;
  private long properties;

  /** The ends are counted from the base of the block. */
  public void add(LinkKind kind, long start, long end, WantedProperties values) {
    out.tag(KINDS.number(kind)).number(start).number(end);
    RowValues.write(out, values);
    properties += values.values().size();
    rows++;
  }

  /** With properties that {@link #packed} made. */
  public void add(LinkKind kind, long start, long end, byte[] values) {
    out.tag(KINDS.number(kind)).number(start).number(end).raw(values);
    properties += new ByteReader(values).number();
    rows++;
  }

  public static byte[] packed(WantedProperties values) {
    ByteWriter out = new ByteWriter();
    RowValues.write(out, values);
    return out.bytes();
  }

  public int bytes() {
    return out.length();
  }

  public RowBlock block() {
    return new RowBlock(0, rows, properties, out.bytes());
  }

  /** What is done with each relationship. */
  public interface Taking {
    void link(LinkKind kind, long start, long end);

    void property(String name, Object value);

    void end();
  }

  static void read(ByteReader in, long base, Numbering numbering, Taking taking) {
    taking.link(
        KINDS.at(in.tag()), numbering.of(base + in.number()), numbering.of(base + in.number()));
    RowValues.read(in, taking::property);
    taking.end();
  }
}
