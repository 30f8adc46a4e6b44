package pith.time;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import pith.model.Sha256;

/** What an operation made of another message. Its bytes are never changed. */
public final class Message {
  /** Of the format: no message is longer. */
  static final int MOST_BYTES = 4096;

  private final byte[] bytes;

  /** The bytes become its own. */
  Message(byte[] own) {
    this.bytes = own;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return bytes.length;
  }

  /** What a block can commit to; empty for a message of another length. */
  public Optional<Sha256> digest() {
    return bytes.length == Sha256.BYTES ? Optional.of(Sha256.ofDigest(bytes)) : Optional.empty();
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Message that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
