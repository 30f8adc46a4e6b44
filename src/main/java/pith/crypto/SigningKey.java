package pith.crypto;

import java.security.SecureRandom;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import pith.model.PublicKey;

/** The secret half of an Ed25519 key. It does not show what it is. */
public final class SigningKey {
  public static final int BYTES = Ed25519.SECRET_KEY_SIZE;

  private final byte[] seed;
  private final PublicKey publicKey;

  private SigningKey(byte[] seed) {
    this.seed = seed;
    byte[] key = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(seed, 0, key, 0);
    this.publicKey = PublicKey.of(key).orElseThrow();
  }

  public static SigningKey of(byte[] seed) {
    if (seed.length != BYTES) {
      throw new IllegalArgumentException("a secret key has 32 bytes");
    }
    return new SigningKey(seed.clone());
  }

  public static SigningKey random() {
    byte[] seed = new byte[BYTES];
    new SecureRandom().nextBytes(seed);
    return new SigningKey(seed);
  }

  /** For the file that keeps it, and nothing else. */
  public byte[] secret() {
    return seed.clone();
  }

  public PublicKey publicKey() {
    return publicKey;
  }

  public byte[] sign(byte[] message) {
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
    return signature;
  }
}
