package pith.graph.explore;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.graphdb.Node;
import pith.wanted.SaidStanding;

/**
 * The nearest paper of one standing below each of many papers, where much lies below them. Each
 * paper looks down, the standing goes up from all who have it, and they meet. They take turns, and
 * each turn is longer: the side that has less to read ends the search.
 */
final class BothSides {
  private static final int GROWTH = 4;

  private final SaidStanding said;
  private final Citations citations;
  private final Distances distances;
  private final Map<Node, WayDown> found = new LinkedHashMap<>();
  private final Set<Node> undecided = new LinkedHashSet<>();
  private long work;

  private BothSides(SaidStanding said, Citations citations, Troubled troubled) {
    this.said = said;
    this.citations = citations;
    this.distances = new Distances(said, citations, troubled);
  }

  static BothSides below(
      Collection<Node> papers,
      SaidStanding said,
      Citations citations,
      Troubled troubled,
      Effort effort) {
    BothSides sides = new BothSides(said, citations, troubled);
    sides.undecided.addAll(sides.search(new ArrayDeque<>(papers), effort));
    return sides;
  }

  /** Those that depend on a paper of this standing. */
  Map<Node, WayDown> found() {
    return found;
  }

  /** Those of which nothing can be said with this effort, or that only met themselves. */
  Set<Node> undecided() {
    return undecided;
  }

  private Collection<Node> search(Deque<Node> waiting, Effort effort) {
    for (long turn = effort.turn(); !waiting.isEmpty() && work < effort.most(); turn *= GROWTH) {
      down(waiting, work + turn);
      if (!waiting.isEmpty()) {
        work += distances.grow(turn);
      }
    }
    return waiting;
  }

  private void down(Deque<Node> waiting, long end) {
    boolean isGoingOn = true;
    while (isGoingOn && !waiting.isEmpty()) {
      LookDown look = LookDown.from(waiting.element(), citations, distances, end - work);
      work += look.read();
      isGoingOn = look.isDecided();
      if (isGoingOn) {
        decide(waiting.remove(), look.way());
      }
    }
  }

  private void decide(Node paper, List<Node> way) {
    if (!way.isEmpty() && way.get(way.size() - 1).equals(paper)) {
      undecided.add(paper);
    } else if (!way.isEmpty()) {
      found.put(paper, new WayDown(said, way));
    }
  }
}
