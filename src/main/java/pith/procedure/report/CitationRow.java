package pith.procedure.report;

import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;
import org.neo4j.procedure.Description;
import pith.graph.explore.Neighbourhood;

/** One citation. Texts are null where nothing is known. */
public record CitationRow(
    @Description("The number of the citing paper.") String citing,
    @Description("supports, refutes, extends, uses_method, depends_on, replaces, compares, cites.")
        String relation,
    @Description("The number of the cited paper.") String cited,
    @Description("Steps from the paper of the question.") long distance,
    @Description("The event that says so.") @Nullable String event_id,
    @Description("The fingerprint of the key that signed it.") @Nullable String signer,
    @Description("Whether a pinned key signed it within its role.") boolean trusted,
    @Description("The title of the paper at the far end.") @Nullable String title,
    @Description("The paper at the far end.") Node paper,
    @Description("The relationship.") Relationship citation,
    @Description("The path to it.") Path path) {
  public CitationRow {
    event_id = Known.text(event_id);
    signer = Known.text(signer);
    title = Known.text(title);
  }

  public static CitationRow of(Neighbourhood.Step step) {
    return new CitationRow(
        step.from(),
        step.said("relation"),
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
}
