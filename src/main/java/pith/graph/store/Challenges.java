package pith.graph.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.model.EventType;
import pith.model.JsonObject;
import pith.wanted.PaperStanding;
import pith.wanted.PropertyKeys;

/** The signed corrections, replications and refutations of a paper. */
public final class Challenges {
  private static final int LONGEST = 120;

  private final boolean trustedOnly;

  public Challenges(boolean trustedOnly) {
    this.trustedOnly = trustedOnly;
  }

  /** Worst first, the same for the same graph. */
  public List<Challenge> of(Node paper) {
    List<Challenge> challenges = new ArrayList<>();
    try (var links = paper.getRelationships(Direction.INCOMING, Labels.CITES)) {
      links.forEach(link -> refutation(link).ifPresent(challenges::add));
    }
    StoredEvents.applied(paper, EventType.CORRECTION, EventType.REPLICATION_RECORD)
        .forEach(said -> of(said).ifPresent(challenges::add));
    challenges.removeIf(challenge -> trustedOnly && !challenge.isTrusted());
    challenges.sort(Comparator.comparing(Challenge::said).thenComparing(Challenge::eventId));
    return challenges.isEmpty() ? List.of() : challenges;
  }

  private static Optional<Challenge> refutation(Relationship link) {
    return Properties.text(link, PropertyKeys.RELATION)
        .flatMap(PaperStanding::saidByCitation)
        .filter(said -> link.getStartNode().hasLabel(Labels.PAPER))
        .map(
            condition ->
                new Challenge(
                    condition,
                    Properties.text(link, PropertyKeys.EVENT_ID).orElse(""),
                    Properties.text(link, PropertyKeys.SIGNER).orElse(""),
                    Properties.isTrue(link, PropertyKeys.TRUSTED),
                    Properties.text(link.getStartNode(), PropertyKeys.PITH_NUMBER).orElse(""),
                    ""));
  }

  private static Optional<Challenge> of(StoredEvents.AppliedEvent said) {
    return PaperStanding.saidBy(said.type(), said.payload())
        .map(
            condition ->
                said.type() == EventType.CORRECTION
                    ? challenge(said, said.part("correction"), condition, "")
                    : challenge(said, said.part("replication"), condition, by(said)));
  }

  private static String by(StoredEvents.AppliedEvent said) {
    return said.part("replication").map(part -> StoredEvents.work(part, "by")).orElse("");
  }

  private static Challenge challenge(
      StoredEvents.AppliedEvent said,
      Optional<JsonObject> part,
      PaperStanding condition,
      String by) {
    return new Challenge(
        condition,
        Properties.text(said.event(), PropertyKeys.EVENT_ID).orElse(""),
        StoredEvents.signer(said.event()),
        Properties.isTrue(said.event(), PropertyKeys.TRUSTED),
        shortened(by),
        shortened(part.flatMap(object -> object.text("summary")).orElse("")));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
