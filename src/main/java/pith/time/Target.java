package pith.time;

import java.math.BigInteger;
import java.util.Optional;
import pith.model.Sha256;

/** What the hash of a block must not exceed, and the work that it takes to find such a hash. */
record Target(BigInteger value) {
  private static final int SIGN = 0x00800000;
  private static final int MANTISSA = 0x007fffff;

  /** The easiest of the main chain. Other chains of tests have easier ones, and prove nothing. */
  private static final BigInteger EASIEST = BigInteger.valueOf(0xffff).shiftLeft(8 * 26);

  private static final BigInteger ALL_HASHES = BigInteger.ONE.shiftLeft(256);

  /** Of the field {@code nBits}: a byte of length, and three bytes of the number. */
  static Optional<Target> of(int bits) {
    int shift = 8 * ((bits >>> 24) - 3);
    BigInteger mantissa = BigInteger.valueOf(bits & MANTISSA);
    BigInteger value = shift < 0 ? mantissa.shiftRight(-shift) : mantissa.shiftLeft(shift);
    boolean isPossible = (bits & SIGN) == 0 && value.signum() > 0 && value.compareTo(EASIEST) <= 0;
    return isPossible ? Optional.of(new Target(value)) : Optional.empty();
  }

  /** The number of hashes that it takes on the average. */
  BigInteger work() {
    return ALL_HASHES.divide(value.add(BigInteger.ONE));
  }

  /** A hash is a number whose last byte counts most. */
  boolean isReachedBy(Sha256 hash) {
    return new BigInteger(1, BlockHeader.backwards(hash.bytes())).compareTo(value) <= 0;
  }
}
