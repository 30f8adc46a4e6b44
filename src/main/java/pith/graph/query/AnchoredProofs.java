package pith.graph.query;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.neo4j.graphdb.Node;
import pith.model.EventId;
import pith.time.BlockHeaders;
import pith.time.TimeJudge;
import pith.time.TimeVerdict;
import pith.trust.AnchorsOfBundle;
import pith.trust.Assessor;

/**
 * The proofs of a paper that blocks confirm and that stamp something of this paper. A proof of
 * another hash proves nothing about it.
 *
 * @param events that have such a proof
 * @param isOneBeside whether one came beside the events
 */
public record AnchoredProofs(Set<EventId> events, boolean isOneBeside) {
  private static final AnchoredProofs NONE = new AnchoredProofs(Set.of(), false);

  public AnchoredProofs {
    events = Set.copyOf(events);
  }

  /** By the headers of the administrator; without any there is nothing to compare with. */
  public static AnchoredProofs of(Node paper, Assessor assessor) {
    BlockHeaders blocks = assessor.policy().time().blocks();
    return blocks.content().isEmpty()
        ? NONE
        : of(Anchors.of(paper, assessor), new TimeJudge(blocks));
  }

  private static AnchoredProofs of(Anchors anchors, TimeJudge judge) {
    Set<EventId> events = new HashSet<>();
    boolean isOneBeside = false;
    for (AnchorsOfBundle.Found found : anchors.all()) {
      boolean isAnchored =
          found.given().stamped().flatMap(anchors::stamped).isPresent()
              && found.given().answers(judge).stream()
                  .anyMatch(answer -> answer.verdict() == TimeVerdict.ANCHORED);
      Optional<EventId> event = found.event().filter(unused -> isAnchored);
      event.ifPresent(events::add);
      isOneBeside |= isAnchored && found.event().isEmpty();
    }
    return new AnchoredProofs(events, isOneBeside);
  }
}
