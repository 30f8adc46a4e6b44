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
  static final int BITS = 51;
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

  static void multiply(long[] out, long[] a, long[] b) {
    FieldProduct.multiply(out, a, b);
  }

  /** Any limbs below 2^62 in size. */
  static void carry(long[] out, long c0, long c1, long c2, long c3, long c4) {
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
    long w0 = LittleEndianWords.at(bytes, 0);
    long w1 = LittleEndianWords.at(bytes, 8);
    long w2 = LittleEndianWords.at(bytes, 16);
    long w3 = LittleEndianWords.at(bytes, 24);
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
    LittleEndianWords.put(bytes, 0, c[0] | c[1] << 51);
    LittleEndianWords.put(bytes, 8, c[1] >>> 13 | c[2] << 38);
    LittleEndianWords.put(bytes, 16, c[2] >>> 26 | c[3] << 25);
    LittleEndianWords.put(bytes, 24, c[3] >>> 39 | c[4] << 12);
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
