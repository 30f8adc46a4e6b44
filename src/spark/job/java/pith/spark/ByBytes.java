package pith.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;

/** Sorts keys byte by byte, without signs. */
final class ByBytes implements Comparator<byte[]>, Serializable {
  private static final long serialVersionUID = 1L;

  @Override
  public int compare(byte[] one, byte[] other) {
    return Arrays.compareUnsigned(one, other);
  }
}
