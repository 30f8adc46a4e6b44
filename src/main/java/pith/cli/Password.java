package pith.cli;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Made for one start of {@code pith serve}, and stored nowhere but as Neo4j's salted hash. */
final class Password {
  private static final int BITS = 130;
  private static final int LETTERS_AND_DIGITS = 32;

  private Password() {}

  /** Of characters that an address, a shell and a configuration file take as they are. */
  static String random() {
    BigInteger number = new BigInteger(BITS, new SecureRandom()).setBit(BITS - 1);
    return number.toString(LETTERS_AND_DIGITS);
  }
}
