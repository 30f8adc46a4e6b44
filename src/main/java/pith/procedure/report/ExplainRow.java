package pith.procedure.report;

import java.util.List;
import org.neo4j.procedure.Description;

/** One entry of the state, and why it is there. */
public record ExplainRow(
    @Description("Its place in the state.") String entry,
    @Description("Its value, in short.") String value,
    @Description("The event that decided it. Empty: none did.") String event_id,
    @Description("The name of its signer.") String signer_id,
    @Description("The key that signed it.") String public_key,
    @Description("The rule of the merge.") String rule,
    @Description("The events that lost, and why.") List<String> lost) {}
