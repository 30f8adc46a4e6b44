package pith.graph.store;

import java.util.Optional;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import pith.wanted.NodeKind;

/** The name of a node as its properties have it: equal to that of a wanted node iff it is that. */
public final class PresentName {
  private PresentName() {}

  public static String of(Node node) {
    Optional<NodeKind> first = Optional.empty();
    for (Label label : node.getLabels()) {
      for (NodeKind kind : NodeKind.values()) {
        if (kind.label().equals(label.name())) {
          if (first.isPresent()) {
            return byKey(node);
          }
          first = Optional.of(kind);
        }
      }
    }
    return first.map(kind -> of(node, kind)).orElse("a node of another label");
  }

  /** Of a node with several of our labels: the one whose key it has. */
  private static String byKey(Node node) {
    for (NodeKind kind : NodeKind.values()) {
      if (node.hasLabel(Label.label(kind.label()))
          && kind.key().stream().allMatch(node::hasProperty)) {
        return of(node, kind);
      }
    }
    return "a node of several labels";
  }

  private static String of(Node node, NodeKind kind) {
    String[] key = kind.key().toArray(String[]::new);
    for (int i = 0; i < key.length; i++) {
      key[i] = Properties.text(node, key[i]).orElse("(without a " + key[i] + ")");
    }
    return kind.named(key);
  }
}
