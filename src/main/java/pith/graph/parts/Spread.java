package pith.graph.parts;

/** Spreads bytes evenly, and in the same way on every machine. */
final class Spread {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Spread() {}

  /** By FNV-1a, mixed once more: the low bits alone would not be even. */
  static int over(byte[] bytes, int from, int to, int partitions) {
    long hash = OFFSET;
    for (int i = from; i < to; i++) {
      hash = (hash ^ bytes[i] & 0xff) * PRIME;
    }
    hash = (hash ^ hash >>> 32) * PRIME;
    return (int) Long.remainderUnsigned(hash ^ hash >>> 29, partitions);
  }
}
