package pith.procedure.report;

import java.util.Map;
import org.neo4j.procedure.Description;

/**
 * What an import came to. Every document is in one of imported, unchanged, refused, quarantined.
 */
public record ImportRow(
    @Description("What was asked for.") String source,
    @Description("Documents read.") long documents,
    @Description("Bundles and records taken and admitted.") long imported,
    @Description("Documents that were here already.") long unchanged,
    @Description("Documents not taken; each is a Refusal.") long refused,
    @Description("Bundles kept aside: stored, but not part of any state.") long quarantined,
    @Description("Papers that were not here before.") long papers,
    @Description("Events in the documents taken.") long events,
    @Description("Events that were not here before.") long new_events,
    @Description("Names that papers did not have before.") long aliases,
    @Description("Signers that were not here before.") long signers,
    @Description("Citations drawn.") long citations,
    @Description("Bundles whose declared state follows from their events.") long states_reproduced,
    @Description("Bundles whose declared state does not.") long states_differing,
    @Description("Bytes read, as they lie in the files.") long bytes,
    @Description("Time it took.") long millis,
    @Description("Documents read in a second.") double documents_per_second,
    @Description("The settings in force.") Map<String, Object> settings) {}
