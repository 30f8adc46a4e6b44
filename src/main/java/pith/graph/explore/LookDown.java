package pith.graph.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.neo4j.graphdb.Node;
import pith.graph.store.StoredPaper;

/** From one paper down, step by step, as far as it can matter for the nearest source. */
final class LookDown {
  private static final int NONE = Integer.MAX_VALUE;

  private final Node start;
  private final Citations citations;
  private final Distances distances;
  private final List<List<Node>> layers = new ArrayList<>();
  private final Set<Node> met = new HashSet<>();
  private final Map<Node, Integer> onTheWay = new HashMap<>();
  private int nearest = NONE;
  private long read;
  private boolean isDecided;

  private LookDown(Node start, Citations citations, Distances distances) {
    this.start = start;
    this.citations = citations;
    this.distances = distances;
  }

  static LookDown from(Node start, Citations citations, Distances distances, long most) {
    LookDown look = new LookDown(start, citations, distances);
    boolean isSource = distances.isSource(start);
    look.isDecided = (!isSource && look.isKnown()) || look.down(most);
    if (look.isDecided && look.nearest != NONE) {
      look.back();
    }
    if (look.isDecided && !isSource) {
      look.teach();
    }
    return look;
  }

  /** Whether it came to an end before too much was read. */
  boolean isDecided() {
    return isDecided;
  }

  long read() {
    return read;
  }

  private boolean isKnown() {
    distances.known(start).ifPresent(steps -> nearest = steps);
    return nearest != NONE || distances.isHopeless(start);
  }

  /** Papers that are equally near matter as well: one rule says which of them is named. */
  private boolean down(long most) {
    met.add(start);
    List<Node> layer = List.of(start);
    for (int steps = 1; !layer.isEmpty() && canMatter(steps); steps++) {
      layers.add(layer);
      List<Node> next = new ArrayList<>();
      for (Node paper : layer) {
        List<Node> below = citations.below(paper);
        read += 1 + below.size();
        if (read > most) {
          return false;
        }
        for (Node other : below) {
          meet(other, steps, next);
        }
      }
      layer = next;
    }
    return true;
  }

  /** What is not known yet has at least one step more than those that are complete. */
  private boolean canMatter(int steps) {
    return (long) steps + distances.complete() <= nearest;
  }

  private void meet(Node paper, int steps, List<Node> next) {
    if (met.add(paper)) {
      OptionalInt known = distances.known(paper);
      if (known.isPresent()) {
        nearest = Math.min(nearest, steps + known.getAsInt());
      } else if (!distances.isHopeless(paper)) {
        next.add(paper);
      }
    }
  }

  /** From the last layer back to the first: who is on a shortest way. */
  private void back() {
    for (int depth = layers.size() - 1; depth >= 0; depth--) {
      int steps = nearest - depth;
      for (Node paper : layers.get(depth)) {
        if (next(paper, steps).isPresent()) {
          onTheWay.put(paper, steps);
        }
      }
    }
  }

  /** The next paper need not look as far. */
  private void teach() {
    onTheWay.forEach(distances::learn);
    if (nearest == NONE) {
      layers.forEach(distances::learnHopeless);
    }
  }

  /** The smallest number among the papers that are one step nearer. */
  private Optional<Node> next(Node paper, int steps) {
    return citations.below(paper).stream()
        .filter(other -> isAt(other, steps - 1))
        .min(Comparator.comparing(StoredPaper::number));
  }

  private boolean isAt(Node paper, int steps) {
    return onTheWay.getOrDefault(paper, NONE) == steps
        || distances.known(paper).orElse(NONE) == steps;
  }

  /** From the start to the nearest; empty where none is below it. */
  List<Node> way() {
    List<Node> way = new ArrayList<>();
    if (nearest != NONE) {
      way.add(start);
      for (int steps = nearest; steps > 0; steps--) {
        way.add(next(way.get(way.size() - 1), steps).orElseThrow());
      }
    }
    return way;
  }
}
