package pith.graph.bulk;

import pith.graph.rows.Numbered;
import pith.load.spill.ByteReader;
import pith.load.spill.ByteWriter;
import pith.wanted.LinkKind;

/** A relationship from an event to something that is not known on its own. */
record Pointer(long event, LinkKind kind, long rank, byte[] properties) {
  private static final Numbered<LinkKind> KINDS = new Numbered<>(LinkKind.class);

  static Pointer read(byte[] value) {
    ByteReader in = new ByteReader(value);
    return new Pointer(in.number(), KINDS.at(in.tag()), in.number(), in.rest());
  }

  /** What stands behind the number of the event. */
  static byte[] rest(LinkKind kind, long rank, byte[] properties) {
    return new ByteWriter().tag(KINDS.number(kind)).number(rank).raw(properties).bytes();
  }
}
