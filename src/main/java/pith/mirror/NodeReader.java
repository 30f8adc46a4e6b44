package pith.mirror;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pith.model.PithNumber;
import pith.model.Sha256;

/** Nodes of a stranger's tree: taken only if they are what their parent says. */
public final class NodeReader {
  /** More than a node ever has. */
  public static final int MOST_BYTES =
      1 + Math.max(TreeNode.MOST_LEAVES * SetLeaf.BYTES, 32 * TreeNode.CHILD_BYTES);

  private NodeReader() {}

  /** Empty for all bytes but the one form of the node that was named. */
  public static Optional<TreeNode> read(byte[] bytes, NodeName name) {
    if (bytes.length == 0 || bytes.length > MOST_BYTES) {
      return Optional.empty();
    }
    ByteBuffer body = ByteBuffer.wrap(bytes);
    Optional<? extends TreeNode> node =
        body.get() == TreeNode.DOMAIN
            ? children(body, name.prefix())
            : leaves(bytes[0], body, name.prefix());
    return node.filter(read -> read.hash(name.prefix().length()).equals(name.hash()))
        .map(read -> (TreeNode) read);
  }

  private static Optional<TreeNode.Children> children(ByteBuffer body, String prefix) {
    if (prefix.length() >= PithNumber.SUFFIX_LENGTH
        || !body.hasRemaining()
        || body.remaining() % TreeNode.CHILD_BYTES != 0) {
      return Optional.empty();
    }
    List<TreeNode.Child> children = new ArrayList<>();
    char last = 0;
    while (body.hasRemaining()) {
      char letter = (char) (body.get() & 0xff);
      if (letter <= last || !PithNumber.isLetter(letter)) {
        return Optional.empty();
      }
      byte[] hash = new byte[Sha256.BYTES];
      body.get(hash);
      children.add(new TreeNode.Child(letter, Sha256.ofDigest(hash)));
      last = letter;
    }
    return Optional.of(new TreeNode.Children(children));
  }

  private static Optional<TreeNode.Leaves> leaves(byte kind, ByteBuffer body, String prefix) {
    if (kind != TreeNode.LEAVES || !body.hasRemaining() || body.remaining() % SetLeaf.BYTES != 0) {
      return Optional.empty();
    }
    List<SetLeaf> leaves = new ArrayList<>();
    String last = "";
    while (body.hasRemaining()) {
      Optional<SetLeaf> leaf = SetLeaf.read(body).filter(each -> each.suffix().startsWith(prefix));
      if (leaf.isEmpty() || leaf.get().suffix().compareTo(last) <= 0) {
        return Optional.empty();
      }
      last = leaf.get().suffix();
      leaves.add(leaf.get());
    }
    return Optional.of(new TreeNode.Leaves(leaves));
  }
}
