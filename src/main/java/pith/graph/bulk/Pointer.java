package pith.graph.bulk;

import pith.load.spill.ByteReader;
import pith.wanted.LinkKind;

/** A relationship from an event to something that is not known on its own. */
record Pointer(long event, LinkKind kind, long rank, byte[] properties) {
  private static final LinkKind[] KINDS = LinkKind.values();

  static Pointer read(byte[] value) {
    ByteReader in = new ByteReader(value);
    return new Pointer(in.number(), KINDS[in.tag()], in.number(), in.rest());
  }
}
