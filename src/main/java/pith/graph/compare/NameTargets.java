package pith.graph.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import pith.graph.store.AliasTargets;

/** Which papers names mean, while no claim on them changes. Each name is read once. */
final class NameTargets {
  private static final int MOST_REMEMBERED = 10_000;

  private final Map<Node, Optional<Node>> known = new HashMap<>();

  Optional<Node> of(Node alias) {
    if (known.size() == MOST_REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(alias, AliasTargets::only);
  }
}
