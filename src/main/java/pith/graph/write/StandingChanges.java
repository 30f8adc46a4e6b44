package pith.graph.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.compare.Remedy;
import pith.graph.compare.WantedLink;
import pith.graph.store.Challenge;
import pith.graph.store.NodeLabels;
import pith.graph.store.Properties;
import pith.graph.store.StandingOfPaper;
import pith.graph.store.StoredPaper;
import pith.wanted.Change;
import pith.wanted.LinkKind;
import pith.wanted.PaperStanding;
import pith.wanted.PropertyKeys;
import pith.wanted.SaidStanding;
import pith.wanted.StandingLabel;

/**
 * How papers stood before something was said of them, beside how they stand now. It is told of each
 * citation before it is drawn, changed or removed.
 */
public final class StandingChanges {
  /** With one of these, one more refutation changes nothing. */
  private static final Set<StandingLabel> REFUTED =
      EnumSet.range(StandingLabel.RETRACTED, StandingLabel.REFUTED);

  private static final Label DISPUTED = NodeLabels.of(StandingLabel.DISPUTED);

  private final Remedy remedy;
  private final Map<Node, Stood> before = new LinkedHashMap<>();

  StandingChanges(Remedy remedy) {
    this.remedy = remedy;
  }

  /**
   * A standing, and the event that decides it.
   *
   * @param number of the paper, whose node may be gone when it is asked for
   */
  private record Stood(String number, SaidStanding said, String event) {
    static Stood unchallenged(String number) {
      return new Stood(number, SaidStanding.NOTHING, "");
    }

    static Stood of(Node paper) {
      StandingOfPaper now = StandingOfPaper.of(paper, false);
      SaidStanding said = now.said();
      return new Stood(
          StoredPaper.number(paper),
          said,
          now.challenges().stream()
              .filter(challenge -> challenge.said().equals(said))
              .map(Challenge::eventId)
              .findFirst()
              .orElse(""));
    }
  }

  /** How a paper stands that was not here before anything was said of it. */
  public static Optional<Change> ofNew(Node paper) {
    Stood was = Stood.unchallenged(StoredPaper.number(paper));
    Stood is = Stood.of(paper);
    return is.said().equals(was.said()) ? Optional.empty() : Optional.of(change(was, is));
  }

  /** To be called before anything that its own events say of it changes. */
  void about(Node paper) {
    if (!before.containsKey(paper)) {
      before.put(paper, Stood.of(paper));
    }
  }

  /** Nothing was said of it: it was not here. */
  void aboutNew(Node paper) {
    before.putIfAbsent(paper, Stood.unchallenged(StoredPaper.number(paper)));
  }

  /** One citation more. A paper may have very many that refute it. */
  void drawing(WantedLink link, Node end) {
    if (link.kind() == LinkKind.CITES
        && isRefutation(link.properties().text(PropertyKeys.RELATION))) {
      remedy.lock(end);
      if (!isRefuted(end, isTrusted(link))) {
        about(end);
      }
    }
  }

  void changing(Relationship link, String property) {
    if (isCitation(link) && mayDecide(link, property)) {
      remedy.lock(link.getEndNode());
      about(link.getEndNode());
    }
  }

  /**
   * Whether a refutation is trusted matters; of all other citations, which may be very many, not.
   */
  private static boolean mayDecide(Relationship link, String property) {
    return property.equals(PropertyKeys.RELATION)
        || property.equals(PropertyKeys.TRUSTED)
            && isRefutation(Properties.text(link, PropertyKeys.RELATION));
  }

  void removing(Relationship link) {
    if (isCitation(link) && isRefutation(Properties.text(link, PropertyKeys.RELATION))) {
      remedy.lock(link.getEndNode());
      about(link.getEndNode());
    }
  }

  private static boolean isTrusted(WantedLink link) {
    return link.properties().get(PropertyKeys.TRUSTED).equals(Optional.of(true));
  }

  /** What a pinned key says changes what others only claim. */
  private static boolean isRefuted(Node paper, boolean byTrusted) {
    return NodeLabels.of(paper).standing().stream().anyMatch(REFUTED::contains)
        || !byTrusted && paper.hasLabel(DISPUTED) && isRefutedBySomebody(paper);
  }

  private static boolean isRefutedBySomebody(Node paper) {
    try (var links = paper.getRelationships(Direction.INCOMING, Labels.CITES)) {
      return links.stream()
          .filter(link -> link.getStartNode().hasLabel(Labels.PAPER))
          .anyMatch(link -> isRefutation(Properties.text(link, PropertyKeys.RELATION)));
    }
  }

  private static boolean isCitation(Relationship link) {
    return link.getType().name().equals(LinkKind.CITES.name());
  }

  private static boolean isRefutation(Optional<String> relation) {
    return relation.flatMap(PaperStanding::saidByCitation).isPresent();
  }

  /** Each paper that stands otherwise than before, once everything is written. */
  List<Change> settle(Collection<Node> gone) {
    List<Change> changes = new ArrayList<>();
    before.forEach(
        (paper, was) -> {
          Stood is = gone.contains(paper) ? Stood.unchallenged(was.number()) : Stood.of(paper);
          if (!is.said().equals(was.said())) {
            changes.add(change(was, is));
          }
        });
    before.clear();
    return changes;
  }

  /** Where nothing is said any more, the event that was heard before tells most. */
  private static Change change(Stood was, Stood is) {
    return Change.ofStanding(
        was.number(), is.event().isEmpty() ? was.event() : is.event(), was.said(), is.said());
  }
}
