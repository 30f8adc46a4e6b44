package pith.crypto;

/**
 * The product of two {@link Field} elements. A column of it is a sum of products of limbs, and two
 * products that stand in one column need one multiplication, not two:
 *
 * <pre>a_i b_j + a_j b_i = a_i b_i + a_j b_j - (a_i - a_j)(b_i - b_j)</pre>
 *
 * <p>So there are 15 multiplications in place of 25. Each gives two numbers, a multiple of 2^51
 * that is rounded down, and the low 64 bits; the columns are summed of either, and what the low
 * ones say more than the high ones is small and exact, for it is taken modulo 2^64.
 */
final class FieldProduct {
  private FieldProduct() {}

  /** Takes limbs below 2^53 in size, whose differences still fit the shifts of {@link #high}. */
  static void multiply(long[] out, long[] a, long[] b) {
    long a0 = a[0];
    long a1 = a[1];
    long a2 = a[2];
    long a3 = a[3];
    long a4 = a[4];
    long b0 = b[0];
    long b1 = b[1];
    long b2 = b[2];
    long b3 = b[3];
    long b4 = b[4];
    long p0 = high(a0, b0);
    long p1 = high(a1, b1);
    long p2 = high(a2, b2);
    long p3 = high(a3, b3);
    long p4 = high(a4, b4);
    long h0 = column0(p0, p1, p2, p3, p4, high(a1 - a4, b1 - b4) + high(a2 - a3, b2 - b3));
    long h1 = column1(p0, p1, p2, p3, p4, high(a0 - a1, b0 - b1), high(a2 - a4, b2 - b4));
    long h2 = column2(p0, p1, p2, p3, p4, high(a0 - a2, b0 - b2), high(a3 - a4, b3 - b4));
    long h3 = column3(p0, p1, p2, p3, p4, high(a0 - a3, b0 - b3) + high(a1 - a2, b1 - b2));
    long h4 = column4(p0, p1, p2, p3, p4, high(a0 - a4, b0 - b4) + high(a1 - a3, b1 - b3));
    p0 = a0 * b0;
    p1 = a1 * b1;
    p2 = a2 * b2;
    p3 = a3 * b3;
    p4 = a4 * b4;
    long l0 = column0(p0, p1, p2, p3, p4, (a1 - a4) * (b1 - b4) + (a2 - a3) * (b2 - b3));
    long l1 = column1(p0, p1, p2, p3, p4, (a0 - a1) * (b0 - b1), (a2 - a4) * (b2 - b4));
    long l2 = column2(p0, p1, p2, p3, p4, (a0 - a2) * (b0 - b2), (a3 - a4) * (b3 - b4));
    long l3 = column3(p0, p1, p2, p3, p4, (a0 - a3) * (b0 - b3) + (a1 - a2) * (b1 - b2));
    long l4 = column4(p0, p1, p2, p3, p4, (a0 - a4) * (b0 - b4) + (a1 - a3) * (b1 - b3));
    Field.carry(
        out,
        l0 - (h0 << Field.BITS) + 19 * h4,
        l1 - (h1 << Field.BITS) + h0,
        l2 - (h2 << Field.BITS) + h1,
        l3 - (h3 << Field.BITS) + h2,
        l4 - (h4 << Field.BITS) + h3);
  }

  /** The product divided by 2^51, rounded down: the shifts add the 13 bits that 64 has more. */
  private static long high(long a, long b) {
    return Math.multiplyHigh(a << 8, b << 5);
  }

  /** From here on 2^255 = 19 brings the upper columns down. */
  private static long column0(long p0, long p1, long p2, long p3, long p4, long less) {
    return p0 + 19 * (p4 + p3 + p2 + p1 - less);
  }

  private static long column1(
      long p0, long p1, long p2, long p3, long p4, long less, long lessAbove) {
    return p0 + p1 - less + 19 * (p4 + p3 + p2 - lessAbove);
  }

  private static long column2(
      long p0, long p1, long p2, long p3, long p4, long less, long lessAbove) {
    return p0 + p1 + p2 - less + 19 * (p4 + p3 - lessAbove);
  }

  private static long column3(long p0, long p1, long p2, long p3, long p4, long less) {
    return p0 + p1 + p2 + p3 - less + 19 * p4;
  }

  private static long column4(long p0, long p1, long p2, long p3, long p4, long less) {
    return p0 + p1 + p2 + p3 + p4 - less;
  }
}
