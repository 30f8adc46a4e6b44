package pith.graph.parts;

import java.util.List;
import pith.graph.rows.Numbering;

/** The number of a node is that of its part, and its own within the part. */
final class PartNumbers implements Numbering {
  private static final int LOCAL_BITS = 40;
  private static final int MOST_PARTS = 1 << 62 - LOCAL_BITS;
  private final long[] first;

  /**
   * @param nodes of each part, in the order of the parts
   */
  PartNumbers(List<Long> nodes) {
    first = new long[nodes.size() + 1];
    for (int i = 0; i < nodes.size(); i++) {
      first[i + 1] = first[i] + nodes.get(i);
    }
  }

  static long firstOf(int part) {
    if (part < 0 || part >= MOST_PARTS) {
      throw new IllegalArgumentException("a part of number " + part);
    }
    return (long) part << LOCAL_BITS;
  }

  /** Of all parts together. */
  long nodes() {
    return first[first.length - 1];
  }

  /** Without a gap over all parts. */
  @Override
  public long of(long written) {
    return first[(int) (written >>> LOCAL_BITS)] + (written & (1L << LOCAL_BITS) - 1);
  }
}
