package pith.crypto;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import pith.model.PublicKey;

/** A key pair that signs by Bouncy Castle, and cheats by BigInteger. */
final class Signer {
  static final BigInteger L =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  private final byte[] seed = new byte[32];
  private final byte[] key = new byte[32];
  private final BigInteger secret;

  Signer(Random random) {
    random.nextBytes(seed);
    Ed25519.generatePublicKey(seed, 0, key, 0);
    byte[] scalar = Arrays.copyOf(sha512(seed), 32);
    scalar[0] &= (byte) 0xf8;
    scalar[31] = (byte) (scalar[31] & 0x7f | 0x40);
    secret = number(scalar);
  }

  PublicKey key() {
    return PublicKey.of(key).orElseThrow();
  }

  byte[] sign(byte[] message) {
    byte[] signature = new byte[64];
    Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
    return signature;
  }

  /** S = h a: then SB - hA is the identity, whatever R the hash was made with. */
  byte[] signIdentity(byte[] r, byte[] message) {
    BigInteger h = number(sha512(r, key, message));
    return join(r, littleEndian(h.multiply(secret).mod(L)));
  }

  /** R' = R + torsion and S to go with it: only the equation times the cofactor holds. */
  byte[] signWithTorsion(byte[] torsion, byte[] message, Random random) {
    Signer r = new Signer(new Random(random.nextLong()));
    PointSum sum = new PointSum();
    sum.add(AffinePoint.decode(r.key).orElseThrow());
    sum.add(AffinePoint.decode(torsion).orElseThrow());
    byte[] encoding = sum.encode(Field.inverse(sum.z()));
    BigInteger h = number(sha512(encoding, key, message));
    return join(encoding, littleEndian(h.multiply(secret).add(r.secret).mod(L)));
  }

  static byte[] join(byte[] r, byte[] s) {
    byte[] signature = Arrays.copyOf(r, 64);
    System.arraycopy(s, 0, signature, 32, 32);
    return signature;
  }

  static BigInteger number(byte[] littleEndian) {
    return new BigInteger(1, reversed(littleEndian));
  }

  static byte[] littleEndian(BigInteger number) {
    byte[] bytes = reversed(number.toByteArray());
    return Arrays.copyOf(bytes, 32);
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] out = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      out[i] = bytes[bytes.length - 1 - i];
    }
    return out;
  }

  private static byte[] sha512(byte[]... parts) {
    try {
      MessageDigest sha512 = MessageDigest.getInstance("SHA-512");
      for (byte[] part : parts) {
        sha512.update(part);
      }
      return sha512.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
