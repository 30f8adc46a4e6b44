package pith.mirror;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import pith.model.Sha256;

/** A node of the set tree, as a mirror stores it: the way on, or all that is below it. */
public sealed interface TreeNode {
  /** Below so many, a node has its leaves and no children: a few kilobytes in one file. */
  int MOST_LEAVES = 128;

  /** As in RFC 6962. */
  byte DOMAIN = 1;

  byte LEAVES = 0;
  int CHILD_BYTES = 1 + Sha256.BYTES;

  <T> T fold(Function<Children, T> children, Function<Leaves, T> leaves);

  /** Whether all papers below it are in it. */
  default boolean isAtLeaves() {
    return fold(children -> false, leaves -> true);
  }

  /**
   * @param depth how many letters lead to it
   */
  Sha256 hash(int depth);

  byte[] bytes();

  /** The subtree behind one more letter. */
  record Child(char letter, Sha256 hash) {}

  /** In the order of their letters. Their bytes are what is hashed. */
  record Children(List<Child> children) implements TreeNode {
    public Children {
      children = List.copyOf(children);
    }

    @Override
    public <T> T fold(Function<Children, T> children, Function<Leaves, T> leaves) {
      return children.apply(this);
    }

    @Override
    public Sha256 hash(int depth) {
      return Sha256.hash(bytes());
    }

    @Override
    public byte[] bytes() {
      ByteBuffer bytes = ByteBuffer.allocate(1 + children.size() * CHILD_BYTES).put(DOMAIN);
      children.forEach(child -> bytes.put((byte) child.letter()).put(child.hash().bytes()));
      return bytes.array();
    }
  }

  /** In the order of their suffixes. */
  record Leaves(List<SetLeaf> leaves) implements TreeNode {
    public Leaves {
      leaves = List.copyOf(leaves);
    }

    @Override
    public <T> T fold(Function<Children, T> children, Function<Leaves, T> leaves) {
      return leaves.apply(this);
    }

    /** As if each letter had a node: what is stored in which file does not matter. */
    @Override
    public Sha256 hash(int depth) {
      if (leaves.size() == 1) {
        return leaves.get(0).hash();
      }
      return leaves.isEmpty() ? SetRoot.OF_NOTHING : children(depth).hash(depth);
    }

    private Children children(int depth) {
      List<Child> children = new ArrayList<>();
      for (Leaves below : byLetter(depth)) {
        char letter = below.leaves().get(0).letter(depth);
        children.add(new Child(letter, below.hash(depth + 1)));
      }
      return new Children(children);
    }

    /** None of them empty. */
    List<Leaves> byLetter(int depth) {
      List<Leaves> groups = new ArrayList<>();
      int start = 0;
      for (int i = 1; i <= leaves.size(); i++) {
        if (i == leaves.size() || leaves.get(i).letter(depth) != leaves.get(start).letter(depth)) {
          groups.add(new Leaves(leaves.subList(start, i)));
          start = i;
        }
      }
      return groups;
    }

    @Override
    public byte[] bytes() {
      ByteBuffer bytes = ByteBuffer.allocate(1 + leaves.size() * SetLeaf.BYTES).put(LEAVES);
      leaves.forEach(leaf -> leaf.write(bytes));
      return bytes.array();
    }
  }
}
