package pith.graph.query;

import java.util.List;
import org.neo4j.graphdb.Node;
import pith.graph.PropertyKeys;

/** The paper that an id names, or why there is none. */
public sealed interface Resolution {

  record Found(Node paper) implements Resolution {}

  record Unknown(String id, List<String> tried) implements Resolution {}

  record Ambiguous(String id, List<String> candidates) implements Resolution {}

  static Resolution of(String id, List<Node> found, List<String> tried) {
    return switch (found.size()) {
      case 0 -> new Unknown(id, List.copyOf(tried));
      case 1 -> new Found(found.get(0));
      default ->
          new Ambiguous(
              id,
              found.stream()
                  .map(node -> (String) node.getProperty(PropertyKeys.PITH_NUMBER))
                  .sorted()
                  .toList());
    };
  }
}
