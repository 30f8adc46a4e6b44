package pith.graph.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import pith.graph.Labels;
import pith.graph.store.Properties;
import pith.wanted.PropertyKeys;

/** The relationships of one type around a paper, step by step, each once and nearest first. */
public final class Neighbourhood {
  private final RelationshipType type;
  private final Direction direction;
  private final Predicate<Relationship> counts;
  private final long depth;
  private final Runnable guard;
  private final Set<Node> met = new HashSet<>();
  private final Set<Relationship> walked = new HashSet<>();

  private Neighbourhood(
      RelationshipType type,
      Direction direction,
      Predicate<Relationship> counts,
      long depth,
      Runnable guard) {
    this.type = type;
    this.direction = direction;
    this.counts = counts;
    this.depth = depth;
    this.guard = guard;
  }

  public static Neighbourhood ofCitations(
      Direction direction, CitationFilter filter, long depth, Runnable guard) {
    return new Neighbourhood(Labels.CITES, direction, filter::follows, depth, guard);
  }

  public static Neighbourhood ofReplications(
      Direction direction, CitationFilter filter, long depth, Runnable guard) {
    return new Neighbourhood(Labels.REPLICATES, direction, filter::isBelieved, depth, guard);
  }

  /** A relationship, and the way to it. */
  public record Step(Relationship link, Path path, Node reached, long distance) {

    /** The number of the paper that cites or replicates. */
    public String from() {
      return text(link.getStartNode(), PropertyKeys.PITH_NUMBER);
    }

    public String to() {
      return text(link.getEndNode(), PropertyKeys.PITH_NUMBER);
    }

    public String title() {
      return text(reached, PropertyKeys.TITLE);
    }

    public String eventId() {
      return text(link, PropertyKeys.EVENT_ID);
    }

    public String signer() {
      return text(link, PropertyKeys.SIGNER);
    }

    public boolean isTrusted() {
      return Properties.isTrue(link, PropertyKeys.TRUSTED);
    }

    /** Empty for what the relationship does not say. */
    public String said(String property) {
      return text(link, property);
    }
  }

  public Stream<Step> around(Node paper) {
    met.add(paper);
    return Stream.iterate(
            layer(List.of(WalkedPath.at(paper))),
            layer -> !layer.isEmpty(),
            layer -> layer(unmet(layer)))
        .flatMap(List::stream);
  }

  private List<Path> unmet(List<Step> layer) {
    return layer.stream().filter(step -> met.add(step.reached())).map(Step::path).toList();
  }

  private List<Step> layer(List<Path> ends) {
    List<Step> layer = new ArrayList<>();
    for (Path path : ends) {
      guard.run();
      if (path.length() < depth) {
        layer.addAll(steps(path));
      }
    }
    return layer;
  }

  private List<Step> steps(Path path) {
    List<Step> steps = new ArrayList<>();
    Node from = path.endNode();
    try (var links = from.getRelationships(direction, type)) {
      for (Relationship link : links) {
        if (counts.test(link) && walked.add(link)) {
          Node to = link.getOtherNode(from);
          steps.add(new Step(link, WalkedPath.extended(path, link, to), to, path.length() + 1L));
        }
      }
    }
    steps.sort(
        Comparator.comparing((Step step) -> text(step.reached(), PropertyKeys.PITH_NUMBER))
            .thenComparing(Step::eventId));
    return steps;
  }

  private static String text(Entity entity, String name) {
    return Properties.text(entity, name).orElse("");
  }
}
