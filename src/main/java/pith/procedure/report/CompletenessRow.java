package pith.procedure.report;

import org.neo4j.procedure.Description;

/** One line of the registry page's checklist. */
public record CompletenessRow(
    @Description("What a complete record has.") String item,
    @Description("Whether this one has it.") boolean done,
    @Description("How many events say so.") long count,
    @Description("The first of them by a pinned key; else the first.") String event_id,
    @Description("Whether a pinned key says so.") boolean trusted,
    @Description("More about it.") String details) {}
