package pith.graph.mirror;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.mirror.NodeName;
import pith.mirror.SetLeaf;
import pith.mirror.SetRoot;
import pith.mirror.SetSide;
import pith.mirror.SetTree;
import pith.mirror.TreeNode;

/**
 * The set of this graph. The tree is made in one pass, and only its inner nodes are kept: leaves
 * are read again where they are asked for.
 */
public final class GraphSet implements SetSide {
  /** The index on the suffix gives the order; nothing is sorted or held. */
  private static final String ALL =
      "MATCH (p:Paper) WHERE p.suffix STARTS WITH $prefix RETURN p ORDER BY p.suffix";

  private final Transaction tx;
  private final Runnable guard;
  private final Map<NodeName, TreeNode> inner = new HashMap<>();
  private final SetRoot root;

  private GraphSet(Transaction tx, Runnable guard) {
    this.tx = tx;
    this.guard = guard;
    this.root = build(tx, guard, this::keep);
  }

  public static GraphSet of(Transaction tx, Runnable guard) {
    return new GraphSet(tx, guard);
  }

  /**
   * @param sink gets every node that a mirror stores
   */
  public static SetRoot build(Transaction tx, Runnable guard, BiConsumer<NodeName, TreeNode> sink) {
    try (Stream<SetLeaf> leaves = leaves(tx, guard, "")) {
      return SetTree.build(once(leaves.iterator()), sink);
    }
  }

  private void keep(NodeName name, TreeNode node) {
    if (!node.isAtLeaves()) {
      inner.put(name, node);
    }
  }

  private static Stream<SetLeaf> leaves(Transaction tx, Runnable guard, String prefix) {
    return tx.execute(ALL, Map.of("prefix", prefix)).<Node>columnAs("p").stream()
        .peek(paper -> guard.run())
        .flatMap(paper -> StoredLeaf.of(paper).stream());
  }

  /** Of two papers with one suffix one is no paper; {@code pith.verify.all} names it. */
  private static Iterator<SetLeaf> once(Iterator<SetLeaf> leaves) {
    return new Iterator<>() {
      private Optional<SetLeaf> next = Optional.empty();
      private String last = "";

      @Override
      public boolean hasNext() {
        while (next.isEmpty() && leaves.hasNext()) {
          next = Optional.of(leaves.next()).filter(leaf -> !leaf.suffix().equals(last));
        }
        return next.isPresent();
      }

      @Override
      public SetLeaf next() {
        SetLeaf leaf = next.orElseThrow();
        last = leaf.suffix();
        next = Optional.empty();
        return leaf;
      }
    };
  }

  @Override
  public SetRoot root() {
    return root;
  }

  @Override
  public List<TreeNode> nodes(List<NodeName> names) {
    List<TreeNode> nodes = new ArrayList<>();
    for (NodeName name : names) {
      nodes.add(Optional.ofNullable(inner.get(name)).orElseGet(() -> leaves(name.prefix())));
    }
    return nodes;
  }

  private TreeNode leaves(String prefix) {
    List<SetLeaf> leaves = new ArrayList<>();
    try (Stream<SetLeaf> read = leaves(tx, guard, prefix)) {
      once(read.iterator()).forEachRemaining(leaves::add);
    }
    return new TreeNode.Leaves(leaves);
  }
}
