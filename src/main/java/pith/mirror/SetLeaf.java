package pith.mirror;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import pith.model.PithNumber;
import pith.model.Sha256;

/**
 * What a mirror has of one paper: enough to tell that another mirror has something else, and
 * nothing of how it came.
 *
 * @param suffix of the Pith Number
 * @param content hash of the admitted events and the names
 * @param state hash of the state, or {@link #NO_STATE}
 */
public record SetLeaf(String suffix, Sha256 content, Sha256 state) implements Comparable<SetLeaf> {
  /** Of a paper whose record came alone. */
  public static final Sha256 NO_STATE = new Sha256(0, 0, 0, 0);

  static final int BYTES = PithNumber.SUFFIX_LENGTH + 2 * Sha256.BYTES;

  /** As in RFC 6962: no leaf can be taken for a node. */
  private static final byte DOMAIN = 0;

  public SetLeaf {
    if (!PithNumber.isSuffix(suffix)) {
      throw new IllegalArgumentException("a suffix has 26 characters of base32");
    }
  }

  /** Empty where the bytes begin with no suffix. */
  static Optional<SetLeaf> read(ByteBuffer bytes) {
    byte[] suffix = new byte[PithNumber.SUFFIX_LENGTH];
    byte[] content = new byte[Sha256.BYTES];
    byte[] state = new byte[Sha256.BYTES];
    bytes.get(suffix).get(content).get(state);
    String text = new String(suffix, StandardCharsets.ISO_8859_1);
    return PithNumber.isSuffix(text)
        ? Optional.of(new SetLeaf(text, Sha256.ofDigest(content), Sha256.ofDigest(state)))
        : Optional.empty();
  }

  void write(ByteBuffer out) {
    out.put(suffix.getBytes(StandardCharsets.US_ASCII)).put(content.bytes()).put(state.bytes());
  }

  Sha256 hash() {
    ByteBuffer bytes = ByteBuffer.allocate(1 + BYTES).put(DOMAIN);
    write(bytes);
    return Sha256.hash(bytes.array());
  }

  char letter(int depth) {
    return suffix.charAt(depth);
  }

  @Override
  public int compareTo(SetLeaf other) {
    return suffix.compareTo(other.suffix);
  }
}
