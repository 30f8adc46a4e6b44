package pith.load.spill;

import java.util.Arrays;
import java.util.Comparator;

/** Something, and the key that it is sorted by: byte by byte, without signs. */
public record Spilled(byte[] key, byte[] value) {
  static final Comparator<Spilled> ORDER =
      (one, other) -> Arrays.compareUnsigned(one.key, other.key);

  /** Of an object in memory, beside its bytes. */
  private static final int OVERHEAD = 72;

  long size() {
    return OVERHEAD + key.length + (long) value.length;
  }

  /** The last byte of a key says what kind of thing it is. */
  public int kind() {
    return key[key.length - 1];
  }

  /** Whether the keys are the same but for the last byte. */
  public boolean isBeside(Spilled other) {
    return key.length == other.key.length
        && Arrays.equals(key, 0, key.length - 1, other.key, 0, key.length - 1);
  }
}
