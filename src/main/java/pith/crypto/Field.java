package pith.crypto;

import java.util.Optional;
import org.bouncycastle.math.ec.rfc7748.X25519Field;

/**
 * Numbers modulo p = 2^255 - 19 as five signed limbs of 51 bits; limb i counts 2^(51 i). Products
 * take limbs below 2^53 in size and leave limbs from -2^15 to 2^51 + 2^15, so that a sum or
 * difference of up to three products may go into the next one without a carry.
 */
final class Field {
  static final int LIMBS = 5;
  static final int BYTES = 32;
  private static final int BITS = 51;
  private static final long MASK = (1L << BITS) - 1;

  private Field() {}

  static long[] of(long small) {
    return new long[] {small, 0, 0, 0, 0};
  }

  static void add(long[] out, long[] a, long[] b) {
    for (int i = 0; i < LIMBS; i++) {
      out[i] = a[i] + b[i];
    }
  }

  static void subtract(long[] out, long[] a, long[] b) {
    for (int i = 0; i < LIMBS; i++) {
      out[i] = a[i] - b[i];
    }
  }

  static long[] product(long[] a, long[] b) {
    long[] out = new long[LIMBS];
    multiply(out, a, b);
    return out;
  }

  /** Each column is a sum of five products; 2^255 = 19 brings the upper columns back down. */
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
    long h0 = high(a0, b0, a1, b4 * 19, a2, b3 * 19, a3, b2 * 19, a4, b1 * 19);
    long l0 = low(a0, b0, a1, b4 * 19, a2, b3 * 19, a3, b2 * 19, a4, b1 * 19) - (h0 << BITS);
    long h1 = high(a0, b1, a1, b0, a2, b4 * 19, a3, b3 * 19, a4, b2 * 19);
    long l1 = low(a0, b1, a1, b0, a2, b4 * 19, a3, b3 * 19, a4, b2 * 19) - (h1 << BITS);
    long h2 = high(a0, b2, a1, b1, a2, b0, a3, b4 * 19, a4, b3 * 19);
    long l2 = low(a0, b2, a1, b1, a2, b0, a3, b4 * 19, a4, b3 * 19) - (h2 << BITS);
    long h3 = high(a0, b3, a1, b2, a2, b1, a3, b0, a4, b4 * 19);
    long l3 = low(a0, b3, a1, b2, a2, b1, a3, b0, a4, b4 * 19) - (h3 << BITS);
    long h4 = high(a0, b4, a1, b3, a2, b2, a3, b1, a4, b0);
    long l4 = low(a0, b4, a1, b3, a2, b2, a3, b1, a4, b0) - (h4 << BITS);
    carry(out, l0 + 19 * h4, l1 + h0, l2 + h1, l3 + h2, l4 + h3);
  }

  private static long low(
      long a, long b, long c, long d, long e, long f, long g, long h, long i, long j) {
    return a * b + c * d + e * f + g * h + i * j;
  }

  private static long high(
      long a, long b, long c, long d, long e, long f, long g, long h, long i, long j) {
    return high(a, b) + high(c, d) + high(e, f) + high(g, h) + high(i, j);
  }

  /** The product divided by 2^51, rounded down: the shifts add the 13 bits that 64 has more. */
  private static long high(long a, long b) {
    return Math.multiplyHigh(a << 9, b << 4);
  }

  private static void carry(long[] out, long c0, long c1, long c2, long c3, long c4) {
    out[0] = (c0 & MASK) + 19 * (c4 >> BITS);
    out[1] = (c1 & MASK) + (c0 >> BITS);
    out[2] = (c2 & MASK) + (c1 >> BITS);
    out[3] = (c3 & MASK) + (c2 >> BITS);
    out[4] = (c4 & MASK) + (c3 >> BITS);
  }

  static long[] inverse(long[] a) {
    int[] inverse = X25519Field.create();
    X25519Field.invVar(foreign(a), inverse);
    return own(inverse);
  }

  /** One of the two square roots of u / v, if it has them. */
  static Optional<long[]> rootOfRatio(long[] u, long[] v) {
    int[] root = X25519Field.create();
    boolean found = X25519Field.sqrtRatioVar(foreign(u), foreign(v), root);
    return found ? Optional.of(own(root)) : Optional.empty();
  }

  private static int[] foreign(long[] a) {
    int[] value = X25519Field.create();
    X25519Field.decode255(encode(a), value);
    return value;
  }

  private static long[] own(int[] value) {
    byte[] bytes = new byte[BYTES];
    X25519Field.normalize(value);
    X25519Field.encode(value, bytes);
    return decode(bytes);
  }

  /** The low 255 bits, little-endian; the value need not be below p. */
  static long[] decode(byte[] bytes) {
    long w0 = Words.at(bytes, 0);
    long w1 = Words.at(bytes, 8);
    long w2 = Words.at(bytes, 16);
    long w3 = Words.at(bytes, 24);
    return new long[] {
      w0 & MASK,
      (w0 >>> 51 | w1 << 13) & MASK,
      (w1 >>> 38 | w2 << 26) & MASK,
      (w2 >>> 25 | w3 << 39) & MASK,
      (w3 >>> 12) & MASK
    };
  }

  /** The one encoding below p. */
  static byte[] encode(long[] a) {
    long[] c = canonical(a);
    byte[] bytes = new byte[BYTES];
    Words.put(bytes, 0, c[0] | c[1] << 51);
    Words.put(bytes, 8, c[1] >>> 13 | c[2] << 38);
    Words.put(bytes, 16, c[2] >>> 26 | c[3] << 25);
    Words.put(bytes, 24, c[3] >>> 39 | c[4] << 12);
    return bytes;
  }

  static boolean isOdd(long[] a) {
    return (canonical(a)[0] & 1) == 1;
  }

  /** Limbs of 51 bits whose value is below p. */
  static long[] canonical(long[] a) {
    long[] c = a.clone();
    // Two rounds bring any limbs below 2^62 in size into [0, 2^255): what leaves the second is at
    // most 1 in size and is taken up without leaving again.
    for (int round = 0; round < 2; round++) {
      long over = spill(c);
      c[0] += 19 * over;
    }
    c[0] += 19;
    boolean belowP = spill(c) == 0;
    c[0] -= belowP ? 19 : 0;
    spill(c);
    return c;
  }

  /** Carries every limb into the next; what leaves the last one is returned. */
  private static long spill(long[] c) {
    long carry = 0;
    for (int i = 0; i < LIMBS; i++) {
      c[i] += carry;
      carry = c[i] >> BITS;
      c[i] &= MASK;
    }
    return carry;
  }
}
