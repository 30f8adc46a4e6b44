package pith.mirror;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import pith.model.Sha256;

/**
 * What a mirror says of its whole set, in the lines of a C2SP checkpoint.
 *
 * @param origin which mirror: an address without a scheme
 * @param trust digest of the trust policy that admitted the events
 */
public record Checkpoint(String origin, SetRoot set, Sha256 trust) {
  private static final String TRUST = "trust ";
  private static final int LINES = 4;
  private static final int MOST_DIGITS = 15;

  public Checkpoint {
    if (!KeyName.isOne(origin)) {
      throw new IllegalArgumentException("an origin is one word");
    }
  }

  /** Each line ends. */
  public String text() {
    return origin
        + "\n"
        + set.size()
        + "\n"
        + Base64.getEncoder().encodeToString(set.hash().bytes())
        + "\n"
        + TRUST
        + trust.hex()
        + "\n";
  }

  /** Empty for everything that {@link #text} does not write. */
  public static Optional<Checkpoint> parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() != LINES || !KeyName.isOne(lines.get(0)) || !lines.get(3).startsWith(TRUST)) {
      return Optional.empty();
    }
    Optional<Sha256> trust = Sha256.parse(lines.get(3).substring(TRUST.length()));
    return root(lines.get(1), lines.get(2))
        .flatMap(root -> trust.map(policy -> new Checkpoint(lines.get(0), root, policy)))
        .filter(read -> read.text().equals(text));
  }

  private static Optional<SetRoot> root(String size, String hash) {
    if (!size.matches("0|[1-9][0-9]{0," + (MOST_DIGITS - 1) + "}")) {
      return Optional.empty();
    }
    long papers = Long.parseLong(size);
    return digest(hash)
        .filter(root -> (papers == 0) == root.equals(SetRoot.OF_NOTHING))
        .map(root -> new SetRoot(papers, root));
  }

  private static Optional<Sha256> digest(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64.getBytes(StandardCharsets.UTF_8));
      return bytes.length == Sha256.BYTES ? Optional.of(Sha256.ofDigest(bytes)) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
