package pith.crypto;

import java.util.Optional;

/** A point of edwards25519 prepared for adding: y + x, y - x and 2dxy, each below p. */
final class AffinePoint {
  static final int LIMBS = 3 * Field.LIMBS;

  private static final long[] D = Field.product(Field.of(-121665), Field.inverse(Field.of(121666)));
  private static final long[] TWO_D = Field.product(Field.of(2), D);

  private final long[] plus = new long[Field.LIMBS];
  private final long[] minus = new long[Field.LIMBS];
  private final long[] twist;

  private AffinePoint(long[] x, long[] y) {
    Field.add(plus, y, x);
    Field.subtract(minus, y, x);
    twist = Field.product(Field.product(x, y), TWO_D);
  }

  static AffinePoint of(long[] x, long[] y) {
    return new AffinePoint(x, y);
  }

  /** Of an encoding, by the curve's equation x^2 = (y^2 - 1) / (d y^2 + 1). */
  static Optional<AffinePoint> decode(byte[] encoding) {
    return xOf(encoding).map(x -> of(x, Field.decode(encoding)));
  }

  /** The same with -x for x. */
  static Optional<AffinePoint> decodeNegative(byte[] encoding) {
    return xOf(encoding).map(x -> of(negative(x), Field.decode(encoding)));
  }

  private static Optional<long[]> xOf(byte[] encoding) {
    long[] y = Field.decode(encoding);
    long[] u = Field.product(y, y);
    long[] v = Field.product(D, u);
    Field.subtract(u, u, Field.of(1));
    Field.add(v, v, Field.of(1));
    boolean odd = encoding[Field.BYTES - 1] < 0;
    return Field.rootOfRatio(u, v).map(x -> odd == Field.isOdd(x) ? x : negative(x));
  }

  private static long[] negative(long[] x) {
    long[] out = new long[Field.LIMBS];
    Field.subtract(out, out, x);
    return out;
  }

  void store(long[] points, int at) {
    System.arraycopy(Field.canonical(plus), 0, points, at, Field.LIMBS);
    System.arraycopy(Field.canonical(minus), 0, points, at + Field.LIMBS, Field.LIMBS);
    System.arraycopy(Field.canonical(twist), 0, points, at + 2 * Field.LIMBS, Field.LIMBS);
  }
}
