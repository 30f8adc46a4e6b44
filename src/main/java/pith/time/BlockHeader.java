package pith.time;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import pith.model.Sha256;

/**
 * A block header whose hash proves its own work. That it belongs to the chain is another question.
 *
 * @param hash as bytes of the format; people write it backwards
 * @param bits the target, packed
 */
record BlockHeader(Sha256 hash, Sha256 previous, Sha256 root, Instant time, int bits) {
  static final int BYTES = 80;
  static final Sha256 NONE = Sha256.ofDigest(new byte[Sha256.BYTES]);

  private static final int PREVIOUS = 4;
  private static final int ROOT = 36;
  private static final int TIME = 68;
  private static final int BITS = 72;
  private static final long UNSIGNED = 0xffffffffL;

  /** Empty where the hash does not reach the target that the header names. */
  static Optional<BlockHeader> of(byte[] raw) {
    if (raw.length != BYTES) {
      throw new IllegalArgumentException("a header has 80 bytes");
    }
    ByteBuffer fields = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
    BlockHeader header =
        new BlockHeader(
            Sha256.hash(Sha256.hash(raw).bytes()),
            Sha256.ofDigest(Arrays.copyOfRange(raw, PREVIOUS, ROOT)),
            Sha256.ofDigest(Arrays.copyOfRange(raw, ROOT, TIME)),
            Instant.ofEpochSecond(fields.getInt(TIME) & UNSIGNED),
            fields.getInt(BITS));
    return Target.of(header.bits)
        .filter(target -> target.isReachedBy(header.hash))
        .map(t -> header);
  }

  BigInteger work() {
    return Target.of(bits).map(Target::work).orElse(BigInteger.ZERO);
  }

  /** As people and programs write the hash of a block. */
  String shownHash() {
    return shown(hash);
  }

  static String shown(Sha256 hash) {
    return Sha256.ofDigest(backwards(hash.bytes())).hex();
  }

  static byte[] backwards(byte[] bytes) {
    byte[] backwards = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      backwards[i] = bytes[bytes.length - 1 - i];
    }
    return backwards;
  }
}
