package pith.mirror;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import pith.model.Sha256;

/**
 * The tree over a set of papers, made in one pass over them. Each level is one letter of the
 * suffix. A subtree of one paper is its leaf. So the hashes follow from the set alone.
 *
 * <p>Memory: the leaves of one node, and one list of children for each level.
 */
public final class SetTree {
  private final Iterator<SetLeaf> leaves;
  private final BiConsumer<NodeName, TreeNode> sink;
  private final Deque<SetLeaf> ahead = new ArrayDeque<>();
  private String last = "";
  private long size;

  private SetTree(Iterator<SetLeaf> leaves, BiConsumer<NodeName, TreeNode> sink) {
    this.leaves = leaves;
    this.sink = sink;
  }

  /**
   * @param leaves in the order of their suffixes, each once
   * @param sink gets every node that a mirror stores, children first
   */
  public static SetRoot build(Iterator<SetLeaf> leaves, BiConsumer<NodeName, TreeNode> sink) {
    SetTree tree = new SetTree(leaves, sink);
    return tree.below("").map(root -> new SetRoot(tree.size, root)).orElse(SetRoot.EMPTY);
  }

  private Optional<Sha256> below(String prefix) {
    List<SetLeaf> first = take(prefix);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    TreeNode node;
    if (first.size() <= TreeNode.MOST_LEAVES) {
      size += first.size();
      node = new TreeNode.Leaves(first);
    } else {
      for (int i = first.size() - 1; i >= 0; i--) {
        ahead.addFirst(first.get(i));
      }
      node = children(prefix);
    }
    Sha256 hash = node.hash(prefix.length());
    sink.accept(new NodeName(prefix, hash), node);
    return Optional.of(hash);
  }

  private TreeNode children(String prefix) {
    List<TreeNode.Child> children = new ArrayList<>();
    for (Optional<SetLeaf> next = peek(prefix); next.isPresent(); next = peek(prefix)) {
      char letter = next.get().letter(prefix.length());
      Sha256 below = below(prefix + letter).orElseThrow();
      children.add(new TreeNode.Child(letter, below));
    }
    return new TreeNode.Children(children);
  }

  /** As many as make clear whether they go into one node. */
  private List<SetLeaf> take(String prefix) {
    List<SetLeaf> taken = new ArrayList<>();
    while (taken.size() <= TreeNode.MOST_LEAVES && peek(prefix).isPresent()) {
      taken.add(ahead.removeFirst());
    }
    return taken;
  }

  private Optional<SetLeaf> peek(String prefix) {
    if (ahead.isEmpty() && leaves.hasNext()) {
      SetLeaf next = leaves.next();
      if (next.suffix().compareTo(last) <= 0) {
        throw new IllegalArgumentException("leaves come in order, and each comes once");
      }
      last = next.suffix();
      ahead.addLast(next);
    }
    return Optional.ofNullable(ahead.peekFirst()).filter(leaf -> leaf.suffix().startsWith(prefix));
  }
}
