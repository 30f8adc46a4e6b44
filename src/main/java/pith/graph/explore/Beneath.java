package pith.graph.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.store.Challenge;
import pith.graph.store.Challenges;
import pith.graph.store.NodeLabels;
import pith.graph.store.Properties;
import pith.graph.store.StoredPaper;
import pith.wanted.PaperStanding;
import pith.wanted.PropertyKeys;
import pith.wanted.StandingLabel;

/**
 * The most serious standing that each of many papers depends on. All of them take one walk: every
 * paper below them is read once, and then each standing goes up from the papers that have it, the
 * most serious first. A paper keeps the first that reaches it, with the shortest path to it.
 */
public final class Beneath {
  private final CitationFilter filter;
  private final Runnable guard;
  private final Challenges challenges;
  private final Map<Node, List<Node>> citing = new HashMap<>();
  private final Map<PaperStanding, List<Node>> shaking = new EnumMap<>(PaperStanding.class);
  private final Map<Node, Reached> reached = new HashMap<>();

  /** A standing below a paper, and the next paper on the way down to it. */
  private record Reached(PaperStanding standing, Node next, int steps) {}

  /**
   * @param path from the paper that was asked about down to the one that has the standing
   */
  public record Worst(PaperStanding standing, Node paper, Path path) {}

  private Beneath(CitationFilter filter, Runnable guard) {
    this.filter = filter;
    this.guard = guard;
    this.challenges = new Challenges(filter.isTrustedOnly());
  }

  /** Those that are not in the answer depend on nothing that has a problem. */
  public static Map<Node, Worst> of(
      Collection<Node> papers, CitationFilter filter, Runnable guard) {
    Beneath beneath = new Beneath(filter, guard);
    beneath.down(papers);
    beneath.shaking.forEach(beneath::up);
    Map<Node, Worst> worst = new LinkedHashMap<>();
    for (Node paper : papers) {
      Optional.ofNullable(beneath.reached.get(paper))
          .map(found -> beneath.worst(paper, found))
          .flatMap(found -> found.paper().equals(paper) ? beneath.alone(paper) : Optional.of(found))
          .ifPresent(found -> worst.put(paper, found));
    }
    return worst;
  }

  /** In a cycle a paper meets itself. It is not beneath itself, and so the others are asked. */
  private Optional<Worst> alone(Node paper) {
    return DependencyWalk.toFoundations(filter, Long.MAX_VALUE, guard)
        .from(paper)
        .filter(step -> step.distance() > 0 && step.standing().isShaking())
        .min(Comparator.comparing(DependencyWalk.Step::standing))
        .map(step -> new Worst(step.standing(), step.paper(), step.path()));
  }

  private void down(Collection<Node> papers) {
    Set<Node> met = new LinkedHashSet<>(papers);
    List<Node> layer = new ArrayList<>(met);
    while (!layer.isEmpty()) {
      List<Node> next = new ArrayList<>();
      for (Node paper : layer) {
        guard.run();
        note(paper);
        try (var links = paper.getRelationships(Direction.OUTGOING, Labels.CITES)) {
          for (Relationship link : links) {
            if (filter.follows(link)) {
              Node other = link.getEndNode();
              citing.computeIfAbsent(other, unused -> new ArrayList<>(2)).add(paper);
              if (met.add(other)) {
                next.add(other);
              }
            }
          }
        }
      }
      layer = next;
    }
  }

  private void note(Node paper) {
    if (!NodeLabels.of(paper).standing().stream().anyMatch(StandingLabel::isOfResult)) {
      return;
    }
    PaperStanding standing =
        PaperStanding.of(challenges.of(paper).stream().map(Challenge::condition).toList());
    if (standing.isShaking()) {
      shaking.computeIfAbsent(standing, unused -> new ArrayList<>()).add(paper);
    }
  }

  private void up(PaperStanding standing, List<Node> papers) {
    List<Node> layer = papers;
    for (int steps = 1; !layer.isEmpty(); steps++) {
      List<Node> above = new ArrayList<>();
      layer = layer.stream().sorted(Comparator.comparing(StoredPaper::number)).toList();
      for (Node next : layer) {
        guard.run();
        for (Node paper : citing.getOrDefault(next, List.of())) {
          if (reached.putIfAbsent(paper, new Reached(standing, next, steps)) == null) {
            above.add(paper);
          }
        }
      }
      layer = above;
    }
  }

  private Worst worst(Node paper, Reached found) {
    List<Node> nodes = new ArrayList<>(List.of(paper));
    List<Relationship> links = new ArrayList<>();
    Node at = paper;
    Reached way = found;
    for (int steps = found.steps(); steps > 0; steps--) {
      links.add(link(at, way.next()));
      at = way.next();
      nodes.add(at);
      if (steps > 1) {
        way = Objects.requireNonNull(reached.get(at), "a way goes on to its end");
      }
    }
    return new Worst(found.standing(), at, WalkedPath.of(nodes, links));
  }

  /** Of several, the first in the order of event ids. */
  private Relationship link(Node from, Node to) {
    try (var links = from.getRelationships(Direction.OUTGOING, Labels.CITES)) {
      return links.stream()
          .filter(link -> link.getEndNode().equals(to) && filter.follows(link))
          .min(
              Comparator.comparing(link -> Properties.text(link, PropertyKeys.EVENT_ID).orElse("")))
          .orElseThrow();
    }
  }
}
