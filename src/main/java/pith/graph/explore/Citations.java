package pith.graph.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;

/** The citations that count, from paper to paper. What a paper depends on is read once. */
final class Citations {
  private final CitationFilter filter;
  private final Runnable guard;
  private final Map<Node, List<Node>> below = new HashMap<>();

  Citations(CitationFilter filter, Runnable guard) {
    this.filter = filter;
    this.guard = guard;
  }

  /** The papers that it depends on directly; one that it cites twice comes twice. */
  List<Node> below(Node paper) {
    List<Node> known = below.get(paper);
    if (known == null) {
      known = read(paper, Direction.OUTGOING);
      below.put(paper, known);
    }
    return known;
  }

  List<Node> above(Node paper) {
    return read(paper, Direction.INCOMING);
  }

  private List<Node> read(Node paper, Direction side) {
    guard.run();
    List<Node> others = new ArrayList<>(4);
    try (var links = paper.getRelationships(side, Labels.CITES)) {
      for (Relationship link : links) {
        if (filter.follows(link)) {
          others.add(link.getOtherNode(paper));
        }
      }
    }
    return others;
  }
}
