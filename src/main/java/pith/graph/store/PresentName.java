package pith.graph.store;

import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import pith.wanted.NodeKind;

/** The name of a node as its properties have it: equal to that of a wanted node iff it is that. */
public final class PresentName {
  private PresentName() {}

  public static String of(Node node) {
    for (Label label : node.getLabels()) {
      for (NodeKind kind : NodeKind.values()) {
        if (kind.label().equals(label.name())) {
          return of(node, kind);
        }
      }
    }
    return "a node of another label";
  }

  private static String of(Node node, NodeKind kind) {
    String[] key = kind.key().toArray(String[]::new);
    for (int i = 0; i < key.length; i++) {
      key[i] = Properties.text(node, key[i]).orElse("(without a " + key[i] + ")");
    }
    return kind.named(key);
  }
}
