package pith.procedure.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import pith.graph.explore.DependencyWalk;
import pith.graph.store.Challenge;
import pith.graph.store.SignerNames;
import pith.wanted.PaperStanding;

/** One paper on a walk along dependencies, and its standing. Unknown texts are empty. */
public record DependencyRow(
    @Description("The paper.") String pith_number,
    @Description("Its title.") @Nullable String title,
    @Description("Steps from the paper of the question, which has 0.") long distance,
    @Description("The relations along the path, from this paper to the paper of the question.")
        List<String> relations,
    @Description(
            "Its own standing: retracted, expression_of_concern, refuted, "
                + "replication_failed, corrected, replication_partial, unchallenged, inconclusive, "
                + "confirmed or formally_proved.")
        String standing,
    @Description("The reasons, one sentence for each event.") List<String> because,
    @Description("These events.") List<String> events,
    @Description("The most serious standing of another paper on this path. Null: no problem.")
        @Nullable String shaken,
    @Description("The number of that paper.") @Nullable String shaken_by,
    @Description("Whether a pinned key signed an event that gives this standing.")
        boolean standing_trusted,
    @Description("Whether a pinned key signed an event that gives the standing in shaken.")
        boolean shaken_trusted,
    @Description("Whether a pinned key signed every citation on the path.") boolean trusted,
    @Description("The Paper node.") Node paper,
    @Description("A shortest path from the paper of the question.") Path path,
    @Description("As pith.standing gives it: what keys say beside that, which are not pinned.")
        @Nullable String claimed) {
  public DependencyRow {
    title = Known.text(title);
    shaken = Known.text(shaken);
    shaken_by = Known.text(shaken_by);
  }

  public static DependencyRow of(DependencyWalk.Step step, SignerNames names) {
    return new DependencyRow(
        step.number(),
        step.title(),
        step.distance(),
        step.relations(),
        step.said().standing().wireName(),
        step.challenges().stream().map(each -> each.sentence(names)).toList(),
        step.challenges().stream().map(Challenge::eventId).toList(),
        step.shaken().isShaking() ? step.shaken().standing().wireName() : "",
        step.shakenBy(),
        step.said().isTrusted(),
        step.shaken().isTrusted(),
        step.isWayTrusted(),
        step.paper(),
        step.path(),
        step.asItStands().claimed().map(PaperStanding::wireName).orElse(null));
  }
}
