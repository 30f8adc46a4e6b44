package pith.graph.explore;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.neo4j.graphdb.Node;
import pith.wanted.SaidStanding;

/**
 * How many steps it is from papers down to the nearest that has a standing: exact where it is
 * known. The papers that have the standing are its sources; from them it can grow upwards.
 */
final class Distances {
  private static final int MOST_SOURCES = 20_000;

  private final SaidStanding said;
  private final Citations citations;
  private final Troubled troubled;
  private final Map<Node, Integer> steps = new HashMap<>();
  private final Set<Node> hopeless = new HashSet<>();
  private final Deque<Node> climbing = new ArrayDeque<>();
  private final Set<Node> climbed = new HashSet<>();
  private boolean isListed;
  private int complete;

  Distances(SaidStanding said, Citations citations, Troubled troubled) {
    this.said = said;
    this.citations = citations;
    this.troubled = troubled;
  }

  boolean isSource(Node paper) {
    return troubled.said(paper).equals(Optional.of(said));
  }

  /** Empty where it is not known; then there are more steps than are complete, or no way. */
  OptionalInt known(Node paper) {
    Integer found = steps.get(paper);
    if (found != null) {
      return OptionalInt.of(found);
    }
    if (!isListed && isSource(paper)) {
      steps.put(paper, 0);
      return OptionalInt.of(0);
    }
    return OptionalInt.empty();
  }

  /** Whether no way leads from it to a source. */
  boolean isHopeless(Node paper) {
    return !steps.containsKey(paper) && (isWhole() || hopeless.contains(paper));
  }

  /** Every paper from which there are as many steps or fewer is known. */
  int complete() {
    return complete;
  }

  void learn(Node paper, int exact) {
    steps.put(paper, exact);
  }

  void learnHopeless(Collection<Node> papers) {
    hopeless.addAll(papers);
  }

  /**
   * Goes up until so much is read, and says how much it was. Of too many sources it does nothing.
   */
  long grow(long most) {
    if (!isListed) {
      troubled.all(said, MOST_SOURCES).ifPresent(this::list);
    }
    long read = 0;
    while (!climbing.isEmpty() && read < most) {
      Node at = climbing.remove();
      complete = steps.getOrDefault(at, 0);
      for (Node paper : citations.above(at)) {
        read++;
        climb(paper, complete + 1);
      }
      read++;
    }
    return read;
  }

  private void list(Set<Node> sources) {
    isListed = true;
    sources.forEach(each -> climb(each, 0));
  }

  private void climb(Node paper, int exact) {
    if (climbed.add(paper)) {
      learn(paper, exact);
      climbing.add(paper);
    }
  }

  private boolean isWhole() {
    return isListed && climbing.isEmpty();
  }
}
