package pith.procedure.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.procedure.Description;

/** One entry of the state, and why it is there. */
public record ExplainRow(
    @Description("Its place in the state.") String entry,
    @Description("Its value, in short.") @Nullable String value,
    @Description("The event that decided it. Null: none did.") @Nullable String event_id,
    @Description("The name of its signer.") @Nullable String signer_id,
    @Description("The key that signed it.") @Nullable String public_key,
    @Description("The rule of the merge.") String rule,
    @Description("The events that lost, and why.") List<String> lost) {
  public ExplainRow {
    value = Known.text(value);
    event_id = Known.text(event_id);
    signer_id = Known.text(signer_id);
    public_key = Known.text(public_key);
  }
}
