package pith.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import pith.model.PublicKey;

/** What makes a key fast: the multiples of -A, and those of the base point, which all share. */
final class KeyTable {
  private static final PointTable BASE =
      PointTable.of(AffinePoint.decode(basePoint()).orElseThrow());

  private final byte[] key;
  private final PointTable negative;

  private KeyTable(byte[] key, AffinePoint negative) {
    this.key = key;
    this.negative = PointTable.of(negative);
  }

  /** Costs what some 40 signatures cost the referee. */
  static Optional<KeyTable> of(PublicKey key) {
    byte[] bytes = key.bytes();
    return AffinePoint.decodeNegative(bytes).map(negative -> new KeyTable(bytes, negative));
  }

  /** Empty where S is not below L. */
  Optional<Equation> equation(byte[] message, byte[] signature) {
    return Scalar.ofCanonical(signature, Equation.R_BYTES)
        .map(s -> new Equation(sum(s, hash(message, signature)), signature));
  }

  private PointSum sum(Scalar s, Scalar h) {
    PointSum sum = new PointSum();
    BASE.addMultiple(sum, s);
    negative.addMultiple(sum, h);
    return sum;
  }

  private Scalar hash(byte[] message, byte[] signature) {
    try {
      MessageDigest sha512 = MessageDigest.getInstance("SHA-512");
      sha512.update(signature, 0, Equation.R_BYTES);
      sha512.update(key);
      return Scalar.ofHash(sha512.digest(message));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static byte[] basePoint() {
    byte[] encoding = new byte[Field.BYTES];
    Arrays.fill(encoding, (byte) 0x66);
    encoding[0] = 0x58;
    return encoding;
  }
}
