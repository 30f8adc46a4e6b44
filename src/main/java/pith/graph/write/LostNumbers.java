package pith.graph.write;

import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.compare.EdgeComparison;
import pith.graph.store.LinkTypes;
import pith.graph.store.StoredPaper;
import pith.model.PithNumber;
import pith.wanted.LinkKind;
import pith.wanted.PropertyKeys;

/** Papers whose number was changed. What spoke of the number meanwhile made a stub for it. */
final class LostNumbers {
  private final NewNodes nodes;
  private final Writing writing;
  private final EdgeComparison edges;

  LostNumbers(NewNodes nodes, Writing writing) {
    this.nodes = nodes;
    this.writing = writing;
    this.edges = new EdgeComparison(writing);
  }

  /** Where another imported paper has the number, both stay as they are. */
  void giveBack(Node paper, PithNumber number) {
    Optional<Node> other = nodes.paper(number).filter(node -> !node.equals(paper));
    if (other.filter(StoredPaper::isHeld).isPresent()) {
      return;
    }
    other.ifPresent(stub -> replace(stub, paper));
    writing.write(paper, PropertyKeys.PITH_NUMBER, Optional.of(number.text()));
    edges.compareAllFrom(paper);
  }

  private void replace(Node stub, Node paper) {
    for (Relationship link : LinkTypes.at(stub, Direction.INCOMING, LinkKind.POINTS_AT)) {
      Relationship moved = link.getStartNode().createRelationshipTo(paper, Labels.POINTS_AT);
      link.getAllProperties().forEach(moved::setProperty);
    }
    writing.remove(stub);
  }
}
