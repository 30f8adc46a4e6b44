package pith.graph.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.graph.store.Properties;
import pith.wanted.PropertyKeys;
import pith.wanted.SaidStanding;

/**
 * The most serious standing that each of many papers depends on, with a shortest path to the
 * nearest paper that has it. Where little is below the list, all of it is read, once for all
 * papers. Where much is below it, the search goes from both sides.
 */
public final class Beneath {
  private final CitationFilter filter;
  private final Citations citations;
  private final Troubled troubled;
  private final Effort effort;
  private final Map<Node, WayDown> ways = new HashMap<>();

  /**
   * @param path from the paper that was asked about down to the one that has the standing
   */
  public record Worst(SaidStanding said, Node paper, Path path) {}

  private Beneath(Transaction tx, CitationFilter filter, Runnable guard, Effort effort) {
    this.filter = filter;
    this.citations = new Citations(filter, guard);
    this.troubled = new Troubled(tx, filter.isTrustedOnly());
    this.effort = effort;
  }

  /** Those that are not in the answer depend on nothing that has a problem. */
  public static Map<Node, Worst> of(
      Transaction tx, Collection<Node> papers, CitationFilter filter, Runnable guard) {
    return of(tx, papers, filter, guard, Effort.USUAL);
  }

  static Map<Node, Worst> of(
      Transaction tx,
      Collection<Node> papers,
      CitationFilter filter,
      Runnable guard,
      Effort effort) {
    Beneath beneath = new Beneath(tx, filter, guard, effort);
    if (beneath.troubled.isThereAny()) {
      beneath.search(new LinkedHashSet<>(papers));
    }
    Map<Node, Worst> worst = new LinkedHashMap<>();
    for (Node paper : papers) {
      Optional.ofNullable(beneath.ways.get(paper))
          .ifPresent(way -> worst.put(paper, beneath.worst(way)));
    }
    return worst;
  }

  private void search(Set<Node> papers) {
    if (!isShared(papers, effort.shared())) {
      Set<Node> rest = fromBothSides(papers);
      isShared(rest, Long.MAX_VALUE);
    }
  }

  private boolean isShared(Set<Node> papers, long most) {
    Optional<SharedWalk> walk = SharedWalk.below(papers, citations, troubled, most);
    walk.ifPresent(
        found -> papers.forEach(paper -> found.way(paper).ifPresent(way -> ways.put(paper, way))));
    return walk.isPresent();
  }

  /** Returns those that it could not decide. */
  private Set<Node> fromBothSides(Set<Node> papers) {
    Set<Node> waiting = new LinkedHashSet<>(papers);
    Set<Node> rest = new LinkedHashSet<>();
    SaidStanding.shaking().stream()
        .filter(troubled::isThereAny)
        .forEach(
            said -> {
              BothSides sides = BothSides.below(waiting, said, citations, troubled, effort);
              ways.putAll(sides.found());
              rest.addAll(sides.undecided());
              waiting.removeAll(sides.found().keySet());
              waiting.removeAll(sides.undecided());
            });
    return rest;
  }

  private Worst worst(WayDown way) {
    List<Node> nodes = way.papers();
    List<Relationship> links = new ArrayList<>();
    for (int i = 1; i < nodes.size(); i++) {
      links.add(link(nodes.get(i - 1), nodes.get(i)));
    }
    return new Worst(way.said(), nodes.get(nodes.size() - 1), WalkedPath.of(nodes, links));
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
