package pith.time;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which headers are in the chain: those that a pinned block commits to, and those with enough work
 * on top. Without a rule, none is: everybody can buy the work of one old block.
 *
 * @param leastWork of a header and all that follow it
 */
public record ChainRule(List<PinnedBlock> pinned, Optional<BigInteger> leastWork) {
  public static final ChainRule NONE = new ChainRule(List.of(), Optional.empty());
  public static final String WORK_FORM = "1 to 64 lower-case hex digits, as chainwork is written";

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{1,64}");

  public ChainRule {
    pinned = List.copyOf(pinned);
  }

  /** Empty for another form, and for no work at all. */
  public static Optional<BigInteger> work(String hex) {
    return HEX.matcher(hex).matches()
        ? Optional.of(new BigInteger(hex, 16)).filter(work -> work.signum() > 0)
        : Optional.empty();
  }

  /** In one line, the same for the same rule. */
  public String text() {
    return pinned.stream().map(PinnedBlock::text).sorted().toList()
        + leastWork.map(work -> " " + work.toString(16)).orElse("");
  }

  public boolean isEmpty() {
    return pinned.isEmpty() && leastWork.isEmpty();
  }
}
