package pith.graph.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.store.Challenge;
import pith.graph.store.Challenges;
import pith.graph.store.Properties;
import pith.graph.store.StandingOfPaper;
import pith.wanted.PropertyKeys;
import pith.wanted.SaidStanding;

/**
 * The papers that depend on a paper, or those that it depends on, nearest first. Every paper is met
 * once, by a shortest path; of several the one whose last step comes first in the order of numbers
 * and event ids, so that the answer is a function of the graph's content. A cycle ends where it
 * began.
 */
public final class DependencyWalk {
  private final Direction side;
  private final CitationFilter filter;
  private final long depth;
  private final Runnable guard;
  private final Challenges challenges;
  private final Set<Node> met = new HashSet<>();

  private DependencyWalk(Direction side, CitationFilter filter, long depth, Runnable guard) {
    this.side = side;
    this.filter = filter;
    this.depth = depth;
    this.guard = guard;
    this.challenges = new Challenges(filter.isTrustedOnly());
  }

  /** To the papers that depend on the first. */
  public static DependencyWalk toDependents(CitationFilter filter, long depth, Runnable guard) {
    return new DependencyWalk(Direction.INCOMING, filter, depth, guard);
  }

  /** To the papers that the first depends on. */
  public static DependencyWalk toFoundations(CitationFilter filter, long depth, Runnable guard) {
    return new DependencyWalk(Direction.OUTGOING, filter, depth, guard);
  }

  /**
   * One paper on the walk.
   *
   * @param shaken the worst standing of a paper on the way to it. The first paper shakes those that
   *     depend on it, and not those that it depends on.
   * @param shakenBy the number of that paper, or empty
   */
  public record Step(
      Node paper,
      String number,
      long distance,
      Optional<Step> from,
      Optional<Relationship> by,
      List<Challenge> challenges,
      SaidStanding shaken,
      String shakenBy) {

    public SaidStanding said() {
      return asItStands().said();
    }

    public StandingOfPaper asItStands() {
      return new StandingOfPaper(paper, challenges);
    }

    /** From this paper to the first. */
    public List<String> relations() {
      List<String> relations = new ArrayList<>();
      for (Step at = this; at.from.isPresent(); at = at.from.get()) {
        relations.add(Properties.text(at.by.orElseThrow(), PropertyKeys.RELATION).orElse(""));
      }
      return relations;
    }

    /** Whether a pinned key signed every citation on the way. */
    public boolean isWayTrusted() {
      for (Step at = this; at.from.isPresent(); at = at.from.get()) {
        if (!Properties.isTrue(at.by.orElseThrow(), PropertyKeys.TRUSTED)) {
          return false;
        }
      }
      return true;
    }

    public String title() {
      return Properties.text(paper, PropertyKeys.TITLE).orElse("");
    }

    /** Without recursion: a chain may be as long as an archive. */
    public Path path() {
      List<Node> nodes = new ArrayList<>(List.of(paper));
      List<Relationship> links = new ArrayList<>();
      for (Step at = this; at.from.isPresent(); at = at.from.get()) {
        links.add(at.by.orElseThrow());
        nodes.add(at.from.get().paper);
      }
      return WalkedPath.backwards(nodes, links);
    }
  }

  /** The paper itself first. */
  public Stream<Step> from(Node paper) {
    met.add(paper);
    Step first =
        new Step(
            paper,
            number(paper),
            0,
            Optional.empty(),
            Optional.empty(),
            challenges.of(paper),
            SaidStanding.NOTHING,
            "");
    return Stream.iterate(List.of(first), layer -> !layer.isEmpty(), this::next)
        .flatMap(List::stream);
  }

  private List<Step> next(List<Step> layer) {
    if (layer.get(0).distance() >= depth) {
      return List.of();
    }
    Map<Node, Found> found = new HashMap<>();
    for (Step at : layer) {
      guard.run();
      try (var links = at.paper().getRelationships(side, Labels.CITES)) {
        for (Relationship link : links) {
          Node other = link.getOtherNode(at.paper());
          if (!met.contains(other) && filter.follows(link)) {
            found.merge(other, new Found(at, link), Found::first);
          }
        }
      }
    }
    met.addAll(found.keySet());
    return found.entrySet().stream()
        .map(entry -> step(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Step::number))
        .toList();
  }

  private Step step(Node paper, Found found) {
    guard.run();
    Step from = found.from();
    boolean isOnTheWay = side == Direction.INCOMING || from.distance() > 0;
    boolean isWorse = isOnTheWay && from.said().compareTo(from.shaken()) < 0;
    return new Step(
        paper,
        number(paper),
        from.distance() + 1,
        Optional.of(from),
        Optional.of(found.by()),
        challenges.of(paper),
        isWorse ? from.said() : from.shaken(),
        isWorse ? from.number() : from.shakenBy());
  }

  private static String number(Node paper) {
    return Properties.text(paper, PropertyKeys.PITH_NUMBER).orElse("");
  }

  /** A way to a paper. A layer is gone through in the order of numbers. */
  private record Found(Step from, Relationship by) {
    Found first(Found other) {
      return from.number().equals(other.from.number()) && eventId().compareTo(other.eventId()) > 0
          ? other
          : this;
    }

    private String eventId() {
      return Properties.text(by, PropertyKeys.EVENT_ID).orElse("");
    }
  }
}
