package pith.procedure.report;

import org.jspecify.annotations.Nullable;
import org.neo4j.procedure.Description;

/** One line of the registry page's checklist. */
public record CompletenessRow(
    @Description("A part of a complete record.") String item,
    @Description("Whether this one has it.") boolean done,
    @Description("The number of its events.") long count,
    @Description("The first of them under a pinned key, or else the first.")
        @Nullable String event_id,
    @Description("Whether a pinned key signed one of them.") boolean trusted,
    @Description("More about it.") @Nullable String details) {
  public CompletenessRow {
    event_id = Known.text(event_id);
    details = Known.text(details);
  }
}
