package pith.graph.explore;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;

/** Everything that some papers depend on, and these papers. Each paper below them is read once. */
public final class Foundations {
  private Foundations() {}

  public static Set<Node> of(Collection<Node> papers, CitationFilter filter, Runnable guard) {
    Set<Node> met = new LinkedHashSet<>(papers);
    Deque<Node> waiting = new ArrayDeque<>(met);
    while (!waiting.isEmpty()) {
      guard.run();
      try (var links = waiting.remove().getRelationships(Direction.OUTGOING, Labels.CITES)) {
        for (Relationship link : links) {
          if (filter.follows(link) && met.add(link.getEndNode())) {
            waiting.add(link.getEndNode());
          }
        }
      }
    }
    return met;
  }
}
