package pith.graph.compare;

import java.util.Optional;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.wanted.AliasKey;
import pith.wanted.AliasRight;
import pith.wanted.LinkKind;
import pith.wanted.NodeKind;
import pith.wanted.NodeName;
import pith.wanted.StandingLabel;
import pith.wanted.WantedProperties;

/**
 * What is done about a difference: it is mended, or it is noted. There is one comparison, so what
 * is noted is what would be mended.
 */
public interface Remedy {
  /** The node of this name, if it is there or is made now. */
  Optional<Node> node(NodeName name);

  /** Before anything is read of a node that several papers share. */
  void lock(Node shared);

  /** Whether it was made in this transaction, and nothing was there before. */
  boolean isNew(Node node);

  /** Says whether anything differed. */
  boolean properties(Node node, NodeKind kind, WantedProperties wanted);

  boolean properties(Relationship link, LinkKind kind, WantedProperties wanted);

  /** A relationship is not there. */
  void draw(Node at, WantedLink link);

  /** The paper does not have the name. */
  void name(Node paper, AliasKey name, AliasRight right);

  /** The paper does not have the name as it should, and other papers have it, too. */
  void claimDiffers(Relationship link, AliasRight before, AliasRight now);

  /**
   * A node has a label of another kind of node, too.
   *
   * @param isKnown whether its key tells which label is the right one
   */
  void label(Node node, NodeKind unwanted, boolean isKnown);

  /** A paper does not have a label as it should, or something that is no paper has it. */
  void label(Node node, StandingLabel label, boolean isWanted);

  /** A bundle describes no paper. */
  void homeless(Node bundle);

  /** Nobody wants it. */
  void remove(Relationship link);

  /** Nobody wants it, nor what is drawn at it. */
  void remove(Node node);
}
