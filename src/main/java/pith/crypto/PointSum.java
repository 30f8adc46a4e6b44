package pith.crypto;

/**
 * A running sum of points of edwards25519, x = X/Z, y = Y/Z, T = XY/Z. The addition law is complete
 * on this curve: no pair of points needs a case of its own. For one thread.
 */
final class PointSum {
  private final long[] x = Field.of(0);
  private final long[] y = Field.of(1);
  private final long[] z = Field.of(1);
  private final long[] t = Field.of(0);

  private final long[] plus = new long[Field.LIMBS];
  private final long[] minus = new long[Field.LIMBS];
  private final long[] twist = new long[Field.LIMBS];
  private final long[] a = new long[Field.LIMBS];
  private final long[] b = new long[Field.LIMBS];
  private final long[] c = new long[Field.LIMBS];
  private final long[] d = new long[Field.LIMBS];

  PointSum copy() {
    PointSum copy = new PointSum();
    System.arraycopy(x, 0, copy.x, 0, Field.LIMBS);
    System.arraycopy(y, 0, copy.y, 0, Field.LIMBS);
    System.arraycopy(z, 0, copy.z, 0, Field.LIMBS);
    System.arraycopy(t, 0, copy.t, 0, Field.LIMBS);
    return copy;
  }

  void add(AffinePoint point) {
    long[] stored = new long[AffinePoint.LIMBS];
    point.store(stored, 0);
    add(stored, 0, false);
  }

  /**
   * Adds a stored point or its negative, whose y + x and y - x are the other way round. Seven
   * products: add-2008-hwcd-3 of the Explicit-Formulas Database, the second point affine.
   */
  void add(long[] points, int at, boolean negative) {
    int swap = negative ? Field.LIMBS : 0;
    long sign = negative ? -1 : 1;
    for (int i = 0; i < Field.LIMBS; i++) {
      plus[i] = points[at + swap + i];
      minus[i] = points[at + Field.LIMBS - swap + i];
      twist[i] = sign * points[at + 2 * Field.LIMBS + i];
      a[i] = y[i] - x[i];
      b[i] = y[i] + x[i];
    }
    Field.multiply(a, a, minus);
    Field.multiply(b, b, plus);
    Field.multiply(c, t, twist);
    for (int i = 0; i < Field.LIMBS; i++) {
      long difference = b[i] - a[i];
      long total = b[i] + a[i];
      long twoZ = 2 * z[i];
      a[i] = difference;
      b[i] = total;
      d[i] = twoZ - c[i];
      c[i] = twoZ + c[i];
    }
    Field.multiply(x, a, d);
    Field.multiply(y, c, b);
    Field.multiply(z, d, c);
    Field.multiply(t, a, b);
  }

  long[] z() {
    return z.clone();
  }

  AffinePoint affine(long[] inverseOfZ) {
    return AffinePoint.of(Field.product(x, inverseOfZ), Field.product(y, inverseOfZ));
  }

  /** As RFC 8032 encodes it: y in 255 bits, then whether x is odd. */
  byte[] encode(long[] inverseOfZ) {
    byte[] encoding = Field.encode(Field.product(y, inverseOfZ));
    if (Field.isOdd(Field.product(x, inverseOfZ))) {
      encoding[Field.BYTES - 1] |= (byte) 0x80;
    }
    return encoding;
  }
}
