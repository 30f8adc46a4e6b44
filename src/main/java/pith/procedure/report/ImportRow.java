package pith.procedure.report;

import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.neo4j.procedure.Description;
import pith.trust.KeptOut;

/**
 * The result of an import. Every document is one of imported, reissued, unchanged, mended, refused,
 * quarantined.
 */
public record ImportRow(
    @Description("The source of the call.") String source,
    @Description("Documents read.") long documents,
    @Description("Bundles and records that were stored and admitted.") long imported,
    @Description("Bundles that were signed anew, and say what an admitted bundle said before.")
        long reissued,
    @Description("Documents that were stored already.") long unchanged,
    @Description("Documents that were stored already, and of which something was put right.")
        long mended,
    @Description("Documents that were refused. Each is a Refusal node.") long refused,
    @Description("Bundles that were stored, but are part of no state.") long quarantined,
    @Description("New papers.") long papers,
    @Description("Papers that are new or changed, counted once for each transaction.")
        long papers_changed,
    @Description("Events in the documents that were stored.") long events,
    @Description("New events.") long new_events,
    @Description("New aliases of papers.") long aliases,
    @Description("New signers.") long signers,
    @Description("New CITES relationships.") long citations,
    @Description("Bundles whose declared state follows from their events.") long states_reproduced,
    @Description("Bundles whose declared state does not follow from their events.")
        long states_differing,
    @Description("Bytes of the files that were read, packed as they are.") long bytes,
    @Description("Duration in milliseconds.") long millis,
    @Description("Documents for each second.") double documents_per_second,
    @Description("The number of this run, for pith.changes. Null: a dry run.") @Nullable Long run,
    @Description("The settings in force.") Map<String, Object> settings,
    @Description("What is left to do. Null: nothing.") @Nullable String what_to_do) {

  /**
   * @param quarantined bundles that this import stored, by the reason
   * @param mayBeOpened whether the policy lets a call admit strangers
   * @param refused documents
   */
  public static @Nullable String whatToDo(
      Map<KeptOut, Long> quarantined, boolean mayBeOpened, long refused) {
    StringJoiner words = new StringJoiner(" ");
    if (!quarantined.isEmpty()) {
      words.add(Quarantine.whatToDo(quarantined, mayBeOpened));
    }
    if (refused > 0) {
      words.add("MATCH (r:Refusal) RETURN r tells why documents were refused.");
    }
    return words.length() == 0 ? null : words.toString();
  }
}
