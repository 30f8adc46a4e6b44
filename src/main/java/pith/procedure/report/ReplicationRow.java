package pith.procedure.report;

import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;
import org.neo4j.procedure.Description;
import pith.graph.explore.Neighbourhood;
import pith.graph.explore.Replication;
import pith.graph.store.StoredPaper;

/** One replication. Texts are null where nothing is known. */
public record ReplicationRow(
    @Description("The replicating work: its number, or the name that the event gives.")
        @Nullable String by,
    @Description("replication, falsification or formal_bridge.") @Nullable String kind,
    @Description("confirmed, partial, failed or inconclusive.") @Nullable String outcome,
    @Description("The number of the replicated paper.") String of,
    @Description("Steps from the paper of the question.") long distance,
    @Description("The event that says so.") @Nullable String event_id,
    @Description("The fingerprint of the key that signed it.") @Nullable String signer,
    @Description("Whether a pinned key signed it within its role.") boolean trusted,
    @Description("The title of the paper at the far end.") @Nullable String title,
    @Description("The paper at the far end, or the paper itself where the work has no number.")
        Node paper,
    @Description("The relationship, where the work has a number.")
        @Nullable Relationship replication,
    @Description("The path to it, if there is one.") @Nullable Path path) {
  public ReplicationRow {
    by = Known.text(by);
    kind = Known.text(kind);
    outcome = Known.text(outcome);
    event_id = Known.text(event_id);
    signer = Known.text(signer);
    title = Known.text(title);
  }

  public static ReplicationRow of(Neighbourhood.Step step) {
    return new ReplicationRow(
        step.from(),
        step.said("kind"),
        step.said("outcome"),
        step.to(),
        step.distance(),
        step.eventId(),
        step.signer(),
        step.isTrusted(),
        step.title(),
        step.reached(),
        step.link(),
        step.path());
  }

  public static ReplicationRow of(Replication said, Node paper) {
    return new ReplicationRow(
        said.by(),
        said.kind(),
        said.outcome(),
        StoredPaper.number(paper),
        1,
        said.eventId(),
        said.signer(),
        said.isTrusted(),
        "",
        paper,
        null,
        null);
  }
}
