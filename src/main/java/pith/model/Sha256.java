package pith.model;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A SHA-256 digest; ordered as its bytes and, which is the same, as its lower-case hex. */
public record Sha256(long w0, long w1, long w2, long w3) implements Comparable<Sha256> {
  public static final int BYTES = 32;
  private static final int HEX_LENGTH = 64;
  private static final HexFormat HEX = HexFormat.of();

  public static Sha256 ofDigest(byte[] digest) {
    if (digest.length != BYTES) {
      throw new IllegalArgumentException("a SHA-256 digest has 32 bytes, not " + digest.length);
    }
    ByteBuffer words = ByteBuffer.wrap(digest);
    return new Sha256(words.getLong(), words.getLong(), words.getLong(), words.getLong());
  }

  public static Sha256 hash(byte[] content) {
    return ofDigest(newDigest().digest(content));
  }

  /** 64 lower-case hex digits, nothing else. */
  public static Optional<Sha256> parse(String hex) {
    if (hex.length() != HEX_LENGTH) {
      return Optional.empty();
    }
    for (int i = 0; i < HEX_LENGTH; i++) {
      char c = hex.charAt(i);
      if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
        return Optional.empty();
      }
    }
    return Optional.of(ofDigest(HEX.parseHex(hex)));
  }

  public static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  public byte[] bytes() {
    return ByteBuffer.allocate(BYTES).putLong(w0).putLong(w1).putLong(w2).putLong(w3).array();
  }

  public String hex() {
    return HEX.formatHex(bytes());
  }

  @Override
  public int compareTo(Sha256 other) {
    int order = Long.compareUnsigned(w0, other.w0);
    order = order != 0 ? order : Long.compareUnsigned(w1, other.w1);
    order = order != 0 ? order : Long.compareUnsigned(w2, other.w2);
    return order != 0 ? order : Long.compareUnsigned(w3, other.w3);
  }

  @Override
  public String toString() {
    return hex();
  }
}
