package pith.model;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The 32 raw bytes of an Ed25519 public key, and the names that follow from them. Whether they are
 * a point one may trust a signature to is for the {@code crypto} package to say.
 */
public final class PublicKey implements Comparable<PublicKey> {
  public static final int BYTES = 32;
  private static final int FINGERPRINT_HEX = 32;
  private static final int FINGERPRINT_BASE32 = 26;

  private final byte[] raw;
  private final Sha256 digest;

  private PublicKey(byte[] raw) {
    this.raw = raw;
    this.digest = Sha256.hash(raw);
  }

  public static Optional<PublicKey> of(byte[] raw) {
    return raw.length == BYTES ? Optional.of(new PublicKey(raw.clone())) : Optional.empty();
  }

  /** As {@link #hex} writes it. */
  public static Optional<PublicKey> parse(String hex) {
    return Sha256.parse(hex).map(Sha256::bytes).flatMap(PublicKey::of);
  }

  public byte[] bytes() {
    return raw.clone();
  }

  public String hex() {
    return HexFormat.of().formatHex(raw);
  }

  /** The first 128 bits of the key's SHA-256, as events and envelopes name it. */
  public String fingerprint() {
    return digest.hex().substring(0, FINGERPRINT_HEX);
  }

  /** The same, in base32; its 26 characters hold 130 bits. */
  public String fingerprintBase32() {
    return Base32.encode(digest.bytes()).substring(0, FINGERPRINT_BASE32);
  }

  @Override
  public int compareTo(PublicKey other) {
    return Arrays.compareUnsigned(raw, other.raw);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PublicKey that && Arrays.equals(raw, that.raw);
  }

  @Override
  public int hashCode() {
    return digest.hashCode();
  }

  @Override
  public String toString() {
    return hex();
  }
}
