package pith.graph.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import pith.wanted.NodeKind;

/** What a node is by its labels, and by its key. */
final class Kinds {
  private Kinds() {}

  static List<NodeKind> of(Node node) {
    List<NodeKind> kinds = new ArrayList<>(1);
    for (Label label : node.getLabels()) {
      for (NodeKind kind : NodeKind.values()) {
        if (kind.label().equals(label.name())) {
          kinds.add(kind);
        }
      }
    }
    return kinds;
  }

  /** The one of these whose whole key the node has; empty for none and for several. */
  static Optional<NodeKind> byKey(Node node, List<NodeKind> kinds) {
    List<NodeKind> having =
        kinds.stream().filter(kind -> kind.key().stream().allMatch(node::hasProperty)).toList();
    return having.size() == 1 ? Optional.of(having.get(0)) : Optional.empty();
  }
}
