package pith.hostile;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import pith.database.Graph;

/**
 * What is known to outlive its event when the policy changes and the event is not valid any more:
 * what was drawn from it, and the stubs that it spoke of. All of it is left out of comparisons
 * after a change of policy, and nothing else is. When the product mends it, this class goes.
 */
final class Leftovers {
  private static final List<String> DRAWN =
      List.of("CITES ", "REPLICATES ", "CORRECTS ", "signed ", "prev ", "supersedes ");

  /** Parts of a digest that have such things in them. */
  private static final Set<String> TOUCHED =
      Set.of(
          "graph",
          "Signer",
          "SIGNED_BY",
          "Paper",
          "Alias",
          "Event",
          "POINTS_AT",
          "PREV_EVENT",
          "SUPERSEDES",
          "CITES",
          "REPLICATES",
          "CORRECTS");

  private Leftovers() {}

  /** Keys of what was found, should not be there, and is known. */
  static Set<String> in(Facts found, Facts expected) {
    Set<String> left = new TreeSet<>();
    found
        .lines()
        .forEach(
            (key, value) -> {
              if (!expected.lines().containsKey(key) && isKnown(key, value, found)) {
                left.add(key);
              }
            });
    return left;
  }

  private static boolean isKnown(String key, String value, Facts found) {
    String named = key.startsWith("alias ") ? key.substring("alias ".length()) + " " : "";
    boolean isStub =
        key.startsWith("paper ") && value.equals("stub")
            || key.startsWith("event ") && value.equals("missing")
            || !named.isEmpty()
                && found.lines().keySet().stream()
                    .noneMatch(other -> other.startsWith("IDENTIFIES " + named));
    return isStub || DRAWN.stream().anyMatch(key::startsWith);
  }

  /** The digest of a graph; of one with leftovers only the parts that have none. */
  static String digest(Graph graph, boolean hasLeftovers) {
    StringBuilder digest = new StringBuilder();
    for (var part : graph.rows("CALL pith.digest() YIELD kind, sha256")) {
      String kind = (String) part.get("kind");
      // The names of signers are gathered from events that are not valid any more, too.
      boolean isTouched =
          hasLeftovers ? TOUCHED.contains(kind) : Set.of("graph", "Signer").contains(kind);
      digest.append(isTouched ? "" : kind + " " + part.get("sha256") + "\n");
    }
    return digest.toString();
  }
}
