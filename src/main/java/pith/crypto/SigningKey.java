package pith.crypto;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import pith.model.PublicKey;

/** An Ed25519 private key. It does not show what it is, and no message can be made of it. */
public final class SigningKey {
  public static final int BYTES = Ed25519.SECRET_KEY_SIZE;

  private final byte[] seed;
  private final PublicKey publicKey;

  private SigningKey(byte[] own) {
    byte[] point = new byte[PublicKey.BYTES];
    Ed25519.generatePublicKey(own, 0, point, 0);
    this.seed = own;
    this.publicKey = PublicKey.of(point).orElseThrow();
  }

  public static SigningKey random(SecureRandom random) {
    byte[] seed = new byte[BYTES];
    random.nextBytes(seed);
    return new SigningKey(seed);
  }

  /** Empty for another length. */
  static Optional<SigningKey> of(byte[] seed) {
    return seed.length == BYTES ? Optional.of(new SigningKey(seed.clone())) : Optional.empty();
  }

  public PublicKey publicKey() {
    return publicKey;
  }

  /** The same bytes for the same message, as RFC 8032 has it. */
  public byte[] sign(byte[] message) {
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
    return signature;
  }

  /** For the file of the key, and for nothing else. The caller wipes it. */
  byte[] seed() {
    return seed.clone();
  }

  /** From now on it signs nothing that holds. */
  public void wipe() {
    Arrays.fill(seed, (byte) 0);
  }

  @Override
  public String toString() {
    return "the private key of " + publicKey.fingerprint();
  }
}
