package pith.mirror;

import java.util.List;

/** A set that can be compared: a mirror, or a graph. */
public interface SetSide {
  SetRoot root();

  /**
   * The nodes of one round, in the order of their names.
   *
   * @throws RuntimeException for one that cannot be had, or that is not what its name says
   */
  List<TreeNode> nodes(List<NodeName> names);
}
