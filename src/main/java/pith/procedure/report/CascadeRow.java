package pith.procedure.report;

import java.util.List;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import pith.graph.explore.Cascade;
import pith.graph.explore.Challenge;

/** One paper that rests on another, and how both stand. Texts are empty where nothing is known. */
public record CascadeRow(
    @Description("The paper.") String pith_number,
    @Description("Its title.") String title,
    @Description("Steps from the paper that was asked about, which is at 0.") long distance,
    @Description("What the papers on the way say of the next, from this one to the first.")
        List<String> relations,
    @Description(
            "How it stands by itself: retracted, expression_of_concern, refuted, "
                + "replication_failed, corrected, replication_partial, unchallenged, inconclusive, "
                + "confirmed or formally_proved.")
        String standing,
    @Description("Why, a sentence for each event.") List<String> because,
    @Description("These events.") List<String> events,
    @Description("The worst that befell a paper that it rests on, by this path; empty if nothing.")
        String shaken,
    @Description("The number of that paper.") String shaken_by,
    @Description("Whether a pinned key signed an event that gives this standing.")
        boolean standing_trusted,
    @Description("The same for what shakes it.") boolean shaken_trusted,
    @Description("Whether a pinned key signed every citation on the way.") boolean trusted,
    @Description("The Paper node.") Node paper,
    @Description("A shortest way from the paper that was asked about.") Path path) {

  public static CascadeRow of(Cascade.Step step) {
    return new CascadeRow(
        step.number(),
        step.title(),
        step.distance(),
        step.relations(),
        step.standing().wireName(),
        step.challenges().stream().map(Challenge::sentence).toList(),
        step.challenges().stream().map(Challenge::eventId).toList(),
        step.shaken().isShaking() ? step.shaken().wireName() : "",
        step.shakenBy(),
        step.isStandingTrusted(),
        step.isShakenTrusted(),
        step.isWayTrusted(),
        step.paper(),
        step.path());
  }
}
