package pith.procedure.report;

import java.util.List;
import org.neo4j.procedure.Description;

/** One entry of the state, and why it is there. */
public record ExplainRow(
    @Description("Where it stands in the state.") String entry,
    @Description("What it says, in short.") String value,
    @Description("The event that decided it; empty if none did.") String event_id,
    @Description("The name that signed it.") String signer_id,
    @Description("The key that signed it.") String public_key,
    @Description("The rule of the merge.") String rule,
    @Description("What lost against it, and why.") List<String> lost) {}
