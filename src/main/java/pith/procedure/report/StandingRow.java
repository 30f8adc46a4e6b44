package pith.procedure.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import pith.graph.Labels;
import pith.graph.explore.Beneath;
import pith.graph.store.Challenge;
import pith.graph.store.Properties;
import pith.graph.store.SignerNames;
import pith.graph.store.StandingOfPaper;
import pith.graph.store.StoredPaper;
import pith.trust.Assessor;
import pith.wanted.PaperStanding;
import pith.wanted.PropertyKeys;

/** Whether a result still stands, beside the verdict on the documents about it. */
public record StandingRow(
    @Description("The id as it was given.") String id,
    @Description("The paper. Null: it is not here.") @Nullable String pith_number,
    @Description("Its title.") @Nullable String title,
    @Description(
            "Of the result: retracted, expression_of_concern, refuted, replication_failed, "
                + "corrected, replication_partial, unchallenged, inconclusive, confirmed or "
                + "formally_proved. Null: nothing is known, and reason tells why.")
        @Nullable String standing,
    @Description("The reasons, one sentence for each event.") List<String> because,
    @Description("These events.") List<String> events,
    @Description("Whether a pinned key signed an event that gives this standing. Null: no event.")
        @Nullable Boolean trusted,
    @Description("The most serious standing of a paper that this one depends on. Null: no problem.")
        @Nullable String worst_beneath,
    @Description("The number of that paper.") @Nullable String worst_paper,
    @Description("A shortest path down to it.") @Nullable Path path,
    @Description("Of the documents: the stored verdict. It says nothing about the result.")
        @Nullable String verdict,
    @Description("Why nothing is known of the result. Null: something is.") @Nullable String reason,
    @Description("Whether a pinned key signed an event that gives worst_beneath. Null: no problem.")
        @Nullable Boolean worst_beneath_trusted,
    @Description(
            "What keys say that are not pinned, where it is more serious than standing, and a pinned "
                + "key signed that. Null: nothing.")
        @Nullable String claimed) {

  public static StandingRow of(
      String id,
      StandingOfPaper found,
      Optional<Beneath.Worst> worst,
      SignerNames names,
      Assessor assessor) {
    Node paper = found.paper();
    return new StandingRow(
        id,
        StoredPaper.number(paper),
        text(paper, PropertyKeys.TITLE),
        found.known().map(PaperStanding::wireName).orElse(null),
        found.challenges().stream().map(each -> each.sentence(names)).toList(),
        found.challenges().stream().map(Challenge::eventId).toList(),
        found.challenges().isEmpty() ? null : found.isTrusted(),
        worst.map(each -> each.said().standing().wireName()).orElse(null),
        worst.map(each -> StoredPaper.number(each.paper())).orElse(null),
        worst.map(Beneath.Worst::path).orElse(null),
        text(paper, PropertyKeys.VERDICT),
        found.known().isPresent() ? null : whyUnknown(paper, assessor),
        worst.map(each -> each.said().isTrusted()).orElse(null),
        found.claimed().map(PaperStanding::wireName).orElse(null));
  }

  /** How the reason of a paper begins that has bundles, of which none is admitted. */
  public static final String QUARANTINED = "Its bundles are quarantined";

  private static String whyUnknown(Node paper, Assessor assessor) {
    if (!StoredPaper.isImported(paper)) {
      return "Other papers point at it, but no document of it was imported.";
    }
    return paper.hasRelationship(Direction.INCOMING, Labels.DESCRIBES)
        ? Quarantine.reason(paper, assessor)
        : "Only its record is here: nobody signed anything about it.";
  }

  /** Of an id that names no paper here. */
  public static StandingRow unknown(String id, String reason) {
    return new StandingRow(
        id, null, null, null, List.of(), List.of(), null, null, null, null, null, reason, null,
        null);
  }

  private static @Nullable String text(Node paper, String property) {
    return Properties.text(paper, property).orElse(null);
  }
}
