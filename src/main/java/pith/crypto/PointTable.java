package pith.crypto;

/**
 * Multiples of one point P, so that any multiple of P is a sum of one entry per digit of a {@link
 * Scalar} and needs no doubling: row r holds P, 2P, 3P … times 2^(r {@link Scalar#BITS}).
 */
final class PointTable {
  private static final int ROW = 1 << (Scalar.BITS - 1);
  // The last digit passes nothing on, so its row is twice as long.
  private static final int POINTS = (Scalar.DIGITS + 1) * ROW;
  private static final int STRIDE = AffinePoint.LIMBS;

  /** A divisor of the number of digits. */
  private static final int TOGETHER = Scalar.DIGITS / 4;

  /** What one table takes in memory: 0.9 MB. */
  static final int BYTES = POINTS * STRIDE * Long.BYTES;

  private final long[] points = new long[POINTS * STRIDE];

  private PointTable() {}

  static PointTable of(AffinePoint point) {
    PointTable table = new PointTable();
    AffinePoint first = point;
    for (int digit = 0; digit < Scalar.DIGITS; digit++) {
      int length = digit == Scalar.DIGITS - 1 ? 2 * ROW : ROW;
      first = table.fill(digit * ROW, length, first);
    }
    return table;
  }

  /** Stores P, 2P … nP and returns 2nP, with one inversion for the row. */
  private AffinePoint fill(int from, int n, AffinePoint p) {
    PointSum sum = new PointSum();
    PointSum[] sums = new PointSum[n];
    long[][] z = new long[n][];
    for (int i = 0; i < n; i++) {
      sum.add(p);
      sums[i] = sum.copy();
      z[i] = sum.z();
    }
    AffinePoint multiple = p;
    SharedInversion.invert(z);
    for (int i = 0; i < n; i++) {
      multiple = sums[i].affine(z[i]);
      multiple.store(points, (from + i) * STRIDE);
    }
    sum.add(multiple);
    return sum.affine(Field.inverse(sum.z()));
  }

  /** Adds the point times the scalar. */
  void addMultiple(PointSum sum, Scalar scalar) {
    long[] terms = new long[TOGETHER * STRIDE];
    for (int from = 0; from < Scalar.DIGITS; from += TOGETHER) {
      gather(scalar, from, terms);
      for (int i = 0; i < TOGETHER; i++) {
        int digit = scalar.digit(from + i);
        if (digit != 0) {
          sum.add(terms, i * STRIDE, digit < 0);
        }
      }
    }
  }

  /** Several at once, so that the processor awaits the distant cache lines together. */
  private void gather(Scalar scalar, int from, long[] terms) {
    for (int i = 0; i < TOGETHER; i++) {
      int multiple = Math.max(1, Math.abs(scalar.digit(from + i)));
      int at = ((from + i) * ROW + multiple - 1) * STRIDE;
      System.arraycopy(points, at, terms, i * STRIDE, STRIDE);
    }
  }
}
