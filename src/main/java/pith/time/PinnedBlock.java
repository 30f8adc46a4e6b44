package pith.time;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pith.model.Sha256;

/** A block that the operator says is in the chain. Its hash commits to all blocks before it. */
public record PinnedBlock(int height, Sha256 hash) {
  public static final String FORM =
      "HEIGHT:HASH, such as 358391:0000… with 64 lower-case hex digits";

  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9}):([0-9a-f]{64})");

  public PinnedBlock {
    if (height < 0) {
      throw new IllegalArgumentException("heights begin with 0");
    }
  }

  /** The hash as programs of Bitcoin write it: backwards, with its zeros in front. */
  public static Optional<PinnedBlock> parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    return written.matches()
        ? Sha256.parse(written.group(2))
            .map(shown -> Sha256.ofDigest(BlockHeader.backwards(shown.bytes())))
            .map(hash -> new PinnedBlock(Integer.parseInt(written.group(1)), hash))
        : Optional.empty();
  }

  public String text() {
    return height + ":" + BlockHeader.shown(hash);
  }
}
