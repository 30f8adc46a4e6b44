package pith.crypto;

import java.util.Arrays;

/**
 * One signature's SB - hA, to be compared with its R. With A of prime order and S below L, rule
 * {@code pith-ed25519-strict-1} holds exactly if this point's encoding is the bytes of R and not
 * the identity's: the point is of prime order and its encoding canonical, so R, being equal, is
 * both and need not be decoded.
 */
final class Equation {
  static final int R_BYTES = 32;
  private static final byte[] IDENTITY = new PointSum().encode(Field.of(1));

  private final PointSum sum;
  private final byte[] signature;

  Equation(PointSum sum, byte[] signature) {
    this.sum = sum;
    this.signature = signature;
  }

  /** What {@link #holds(long[])} wants the inverse of. */
  long[] denominator() {
    return sum.z();
  }

  boolean holds(long[] inverse) {
    byte[] point = sum.encode(inverse);
    return Arrays.equals(point, 0, R_BYTES, signature, 0, R_BYTES)
        && !Arrays.equals(point, IDENTITY);
  }
}
