package pith.crypto;

import java.math.BigInteger;
import java.util.Optional;

/** A number below L, the order of the base point, in signed digits of {@link #BITS} bits. */
final class Scalar {
  static final int BYTES = 32;

  /** L is little above 2^252 = 2^(9 * 28): 8 bits would take 32 digits. */
  static final int BITS = 9;

  static final int DIGITS = 28;
  private static final int BASE = 1 << BITS;
  private static final BigInteger L =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
  private static final byte[] L_BYTES = littleEndian(L);

  private final int[] digits = new int[DIGITS];

  /** From little-endian bytes of a number below L. */
  private Scalar(byte[] bytes, int offset) {
    int carry = 0;
    for (int i = 0; i < DIGITS - 1; i++) {
      int digit = (bits(bytes, offset, i * BITS) & (BASE - 1)) + carry;
      carry = digit > BASE / 2 ? 1 : 0;
      digits[i] = digit - carry * BASE;
    }
    digits[DIGITS - 1] = bits(bytes, offset, (DIGITS - 1) * BITS) + carry;
  }

  /** The bits from there on, as many as an int has or the 32 bytes still hold. */
  private static int bits(byte[] bytes, int offset, int from) {
    int at = Math.min(from / Byte.SIZE, BYTES - Long.BYTES);
    return (int) (LittleEndianWords.at(bytes, offset + at) >>> (from - at * Byte.SIZE));
  }

  /** From 32 little-endian bytes; empty for L and more. */
  static Optional<Scalar> ofCanonical(byte[] bytes, int offset) {
    return isBelowL(bytes, offset) ? Optional.of(new Scalar(bytes, offset)) : Optional.empty();
  }

  /** From little-endian bytes of any number, modulo L. */
  static Scalar ofHash(byte[] hash) {
    return new Scalar(littleEndian(new BigInteger(1, reversed(hash)).mod(L)), 0);
  }

  private static boolean isBelowL(byte[] bytes, int offset) {
    for (int at = BYTES - Long.BYTES; at >= 0; at -= Long.BYTES) {
      int order =
          Long.compareUnsigned(
              LittleEndianWords.at(bytes, offset + at), LittleEndianWords.at(L_BYTES, at));
      if (order != 0) {
        return order < 0;
      }
    }
    return false;
  }

  private static byte[] littleEndian(BigInteger number) {
    byte[] bytes = new byte[BYTES];
    byte[] shortest = reversed(number.toByteArray());
    System.arraycopy(shortest, 0, bytes, 0, shortest.length);
    return bytes;
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] out = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      out[i] = bytes[bytes.length - 1 - i];
    }
    return out;
  }

  /** From -BASE / 2 + 1 to BASE / 2; the last one, which passes nothing on, from 0 to BASE. */
  int digit(int i) {
    return digits[i];
  }
}
