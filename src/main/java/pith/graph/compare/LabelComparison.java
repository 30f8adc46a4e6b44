package pith.graph.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.store.NodeLabels;
import pith.graph.store.Properties;
import pith.graph.store.StoredEvents;
import pith.graph.store.StoredPaper;
import pith.model.EventType;
import pith.wanted.PaperStanding;
import pith.wanted.PropertyKeys;
import pith.wanted.StandingLabel;

/** What a paper is labelled with for what is said of it, by its own events and by citations. */
public final class LabelComparison {
  private static final Set<StandingLabel> BY_CITATIONS =
      EnumSet.of(StandingLabel.REFUTED, StandingLabel.DISPUTED);

  private final Remedy remedy;

  public LabelComparison(Remedy remedy) {
    this.remedy = remedy;
  }

  /**
   * @param own for its own bundles
   */
  void compare(Node paper, Set<StandingLabel> own) {
    EnumSet<StandingLabel> wanted = EnumSet.noneOf(StandingLabel.class);
    wanted.addAll(own);
    addCited(paper, wanted).forEach(remedy::remove);
    compare(paper, NodeLabels.of(paper).standing(), wanted);
  }

  /** Another paper cites this one otherwise than before: its own events are as they are stored. */
  public void compareAfterCitation(Node paper) {
    EnumSet<StandingLabel> wanted = EnumSet.noneOf(StandingLabel.class);
    if (StoredPaper.isHeld(paper)) {
      addSaid(paper, wanted);
    }
    addCited(paper, wanted);
    wanted.retainAll(BY_CITATIONS);
    EnumSet<StandingLabel> present = EnumSet.noneOf(StandingLabel.class);
    present.addAll(NodeLabels.of(paper).standing());
    present.retainAll(BY_CITATIONS);
    compare(paper, present, wanted);
  }

  /** Only papers have such labels. */
  void none(Node node, NodeLabels labels) {
    labels.standing().forEach(label -> remedy.label(node, label, false));
  }

  private void compare(Node paper, Set<StandingLabel> present, Set<StandingLabel> wanted) {
    if (present.equals(wanted)) {
      return;
    }
    for (StandingLabel label : StandingLabel.values()) {
      if (present.contains(label) != wanted.contains(label)) {
        remedy.label(paper, label, wanted.contains(label));
      }
    }
  }

  /** What a citation makes of the paper that is cited. */
  public static Optional<StandingLabel> of(Relationship link) {
    return StandingLabel.ofCitation(
        Properties.text(link, PropertyKeys.RELATION),
        Properties.isTrue(link, PropertyKeys.TRUSTED));
  }

  /** Gives the citations that no paper makes, and that so nobody wants. */
  private static List<Relationship> addCited(Node paper, Set<StandingLabel> labels) {
    List<Relationship> ofNobody = new ArrayList<>(0);
    try (var links = paper.getRelationships(Direction.INCOMING, Labels.CITES)) {
      for (Relationship link : links) {
        if (link.getStartNode().hasLabel(Labels.PAPER)) {
          of(link).ifPresent(labels::add);
        } else {
          ofNobody.add(link);
        }
      }
    }
    return ofNobody;
  }

  private static void addSaid(Node paper, Set<StandingLabel> labels) {
    StoredEvents.applied(paper, EventType.CORRECTION, EventType.REPLICATION_RECORD)
        .forEach(
            said ->
                PaperStanding.saidBy(said.type(), said.payload())
                    .flatMap(
                        standing ->
                            StandingLabel.of(
                                standing, Properties.isTrue(said.event(), PropertyKeys.TRUSTED)))
                    .ifPresent(labels::add));
  }
}
