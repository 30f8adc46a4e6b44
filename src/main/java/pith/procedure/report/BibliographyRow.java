package pith.procedure.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import pith.bibliography.BibliographyEntry;

/** One reference, and whether what it refers to still stands. */
public record BibliographyRow(
    @Description("Its place in the list, from 1.") long entry,
    @Description("The name that the list gives it.") @Nullable String key,
    @Description("Its title in the list, or its text.") String given,
    @Description("The ids that were found in it.") List<String> ids,
    @Description("The paper. Null: it is not here.") @Nullable String pith_number,
    @Description("The title of that paper.") @Nullable String title,
    @Description("As pith.standing gives it. Null: nothing is known, and reason tells why.")
        @Nullable String standing,
    @Description("The reasons, one sentence for each event.") List<String> because,
    @Description("Whether a pinned key signed an event that gives this standing. Null: no event.")
        @Nullable Boolean trusted,
    @Description("The most serious standing of a paper that this one depends on. Null: no problem.")
        @Nullable String worst_beneath,
    @Description("The number of that paper.") @Nullable String worst_paper,
    @Description("A shortest path down to it.") @Nullable Path path,
    @Description("Of the documents: the stored verdict. It says nothing about the result.")
        @Nullable String verdict,
    @Description("What was looked at. That nothing was found does not prove that nothing is wrong.")
        @Nullable String looked_at,
    @Description("Why nothing is known of the result, or what is wrong with the entry.")
        @Nullable String reason,
    @Description("Whether a pinned key signed an event that gives worst_beneath. Null: no problem.")
        @Nullable Boolean worst_beneath_trusted,
    @Description("As pith.standing gives it: what keys say beside that, which are not pinned.")
        @Nullable String claimed,
    @Description("The line in which the entry begins, from 1. Null: it is not known.")
        @Nullable Long line) {

  public static BibliographyRow of(
      long place, BibliographyEntry entry, StandingRow found, @Nullable String lookedAt) {
    return new BibliographyRow(
        place,
        entry.key().orElse(null),
        entry.given(),
        entry.ids(),
        found.pith_number(),
        found.title(),
        found.standing(),
        found.because(),
        found.trusted(),
        found.worst_beneath(),
        found.worst_paper(),
        found.path(),
        found.verdict(),
        lookedAt,
        entry.fault().orElse(found.reason()),
        found.worst_beneath_trusted(),
        found.claimed(),
        entry.line().map(Integer::longValue).orElse(null));
  }
}
