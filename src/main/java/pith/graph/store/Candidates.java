package pith.graph.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.wanted.BestClaim;

/** The papers with the best right to a name. Of very many, only the first are kept. */
public final class Candidates {
  private final PriorityQueue<String> numbers = new PriorityQueue<>(Comparator.reverseOrder());
  private final int most;
  private Optional<BestClaim<Node>> best = Optional.empty();
  private long count;

  private Candidates(int most) {
    this.most = most;
  }

  /**
   * @param most how many numbers are kept
   */
  public static Candidates of(Node alias, int most) {
    Candidates candidates = new Candidates(most);
    try (var links = alias.getRelationships(Direction.OUTGOING, Labels.IDENTIFIES)) {
      for (Relationship link : links) {
        candidates.add(AliasRights.claim(link));
      }
    }
    return candidates;
  }

  private void add(BestClaim<Node> next) {
    int order = best.map(met -> next.rank().compareTo(met.rank())).orElse(-1);
    if (order < 0) {
      numbers.clear();
      count = 0;
    }
    if (order <= 0) {
      count++;
      numbers.add(StoredPaper.number(next.paper()));
      if (numbers.size() > most) {
        numbers.remove();
      }
    }
    best = BestClaim.both(best, Optional.of(next));
  }

  public long count() {
    return count;
  }

  /** Empty for none and for several. */
  public Optional<Node> only() {
    return best.flatMap(BestClaim::only);
  }

  /** In order: all of them, or the first. */
  public List<String> numbers() {
    return numbers.stream().sorted().toList();
  }
}
