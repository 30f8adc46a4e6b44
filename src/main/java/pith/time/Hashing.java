package pith.time;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import pith.model.Sha256;

/**
 * The hashes of the format. A time stamp breaks by a second preimage and not by a collision, so
 * SHA-1 is still good here.
 */
enum Hashing {
  SHA_1(0x02, "SHA-1", 20),
  RIPEMD_160(0x03, "RIPEMD-160", Ripemd160.BYTES),
  SHA_256(0x08, "SHA-256", Sha256.BYTES),
  KECCAK_256(0x67, "Keccak-256", Keccak256.BYTES);

  private final int tag;
  private final String algorithm;
  private final int length;

  Hashing(int tag, String algorithm, int length) {
    this.tag = tag;
    this.algorithm = algorithm;
    this.length = length;
  }

  static Optional<Hashing> tagged(int tag) {
    return Arrays.stream(values()).filter(each -> each.tag == tag).findFirst();
  }

  String algorithm() {
    return algorithm;
  }

  int length() {
    return length;
  }

  byte[] of(byte[] content) {
    return switch (this) {
      case SHA_256 -> Sha256.newDigest().digest(content);
      case SHA_1 -> sha1(content);
      case RIPEMD_160 -> Ripemd160.hash(content);
      case KECCAK_256 -> Keccak256.hash(content);
    };
  }

  private static byte[] sha1(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(content);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
