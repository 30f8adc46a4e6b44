package pith.mirror;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A mirror as its files would be, which counts what is read of it. */
final class MemorySet implements SetSide {
  final Map<NodeName, byte[]> bytes = new HashMap<>();
  private SetRoot root = SetRoot.EMPTY;
  long read;
  int rounds;

  static MemorySet of(Collection<SetLeaf> leaves) {
    MemorySet set = new MemorySet();
    set.root = SetTree.build(leaves.iterator(), (name, node) -> set.bytes.put(name, node.bytes()));
    return set;
  }

  @Override
  public SetRoot root() {
    return root;
  }

  @Override
  public List<TreeNode> nodes(List<NodeName> names) {
    List<TreeNode> nodes = new ArrayList<>();
    rounds++;
    for (NodeName name : names) {
      byte[] file = Objects.requireNonNull(bytes.get(name), name::toString);
      read += file.length;
      nodes.add(NodeReader.read(file, name).orElseThrow());
    }
    return nodes;
  }
}
