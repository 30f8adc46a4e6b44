package pith.graph.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.neo4j.graphdb.Node;
import pith.graph.store.StoredPaper;
import pith.wanted.SaidStanding;

/**
 * Everything below a list of papers, read once for all of them. Then each standing goes up from the
 * papers that have it, the most serious first. A paper keeps the two that reach it first, from
 * different papers: in a cycle a paper meets itself, and it is not beneath itself.
 */
final class SharedWalk {
  private static final int KEPT = 2;

  private final Map<Node, List<Node>> citing = new HashMap<>();
  private final Map<SaidStanding, List<Node>> shaking = new TreeMap<>();
  private final Map<Node, List<Reached>> reached = new HashMap<>();

  private SharedWalk() {}

  /** A standing below a paper, who has it, and the next paper on the way down to him. */
  private record Reached(SaidStanding said, Node source, Node next, int steps) {}

  /** What came from a source as far as this paper. */
  private record Climber(Node at, String number, Node source) {
    Climber(Node at, Node source) {
      this(at, StoredPaper.number(at), source);
    }
  }

  /** Empty where more papers than these are below the list. */
  static Optional<SharedWalk> below(
      Collection<Node> papers, Citations citations, Troubled troubled, long most) {
    SharedWalk walk = new SharedWalk();
    if (!walk.down(papers, citations, troubled, most)) {
      return Optional.empty();
    }
    walk.shaking.forEach(walk::up);
    return Optional.of(walk);
  }

  private boolean down(Collection<Node> papers, Citations citations, Troubled troubled, long most) {
    Set<Node> met = new LinkedHashSet<>(papers);
    List<Node> layer = new ArrayList<>(met);
    while (!layer.isEmpty() && met.size() <= most) {
      List<Node> next = new ArrayList<>();
      for (Node paper : layer) {
        troubled
            .said(paper)
            .ifPresent(
                found -> shaking.computeIfAbsent(found, any -> new ArrayList<>()).add(paper));
        for (Node other : citations.below(paper)) {
          citing.computeIfAbsent(other, any -> new ArrayList<>(2)).add(paper);
          if (met.add(other)) {
            next.add(other);
          }
        }
      }
      layer = next;
    }
    return layer.isEmpty();
  }

  private void up(SaidStanding said, List<Node> sources) {
    List<Climber> layer =
        new ArrayList<>(sources.stream().map(each -> new Climber(each, each)).toList());
    for (int steps = 1; !layer.isEmpty(); steps++) {
      List<Climber> above = new ArrayList<>();
      layer.sort(Comparator.comparing(Climber::number));
      for (Climber climber : layer) {
        for (Node paper : citing.getOrDefault(climber.at(), List.of())) {
          if (keeps(paper, new Reached(said, climber.source(), climber.at(), steps))) {
            above.add(new Climber(paper, climber.source()));
          }
        }
      }
      layer = above;
    }
  }

  private boolean keeps(Node paper, Reached found) {
    List<Reached> before = reached.computeIfAbsent(paper, any -> new ArrayList<>(1));
    boolean isNew =
        before.size() < KEPT
            && !found.source().equals(paper)
            && before.stream().noneMatch(each -> each.source().equals(found.source()));
    return isNew && before.add(found);
  }

  /** Empty for a paper that depends on nothing that has a problem. */
  Optional<WayDown> way(Node paper) {
    return reached.getOrDefault(paper, List.of()).stream()
        .findFirst()
        .map(first -> new WayDown(first.said(), papers(paper, first)));
  }

  private List<Node> papers(Node top, Reached first) {
    List<Node> papers = new ArrayList<>(List.of(top));
    Reached at = first;
    while (!at.next().equals(first.source())) {
      papers.add(at.next());
      at =
          reached.getOrDefault(at.next(), List.of()).stream()
              .filter(each -> each.source().equals(first.source()))
              .findFirst()
              .orElseThrow();
    }
    papers.add(first.source());
    return papers;
  }
}
