package pith.procedure.report;

import org.jspecify.annotations.Nullable;
import org.neo4j.procedure.Description;
import pith.graph.write.PaperMerge;
import pith.refusal.RefusalCode;

/** The result of merging one paper. */
public record MergeRow(
    @Description("The paper.") @Nullable String pith_number,
    @Description("The hash of its state now. Null: no bundle is admitted.")
        @Nullable String state_sha256,
    @Description("The hash that was stored before.") @Nullable String previous_state_sha256,
    @Description("Whether the two hashes differ.") boolean changed,
    @Description("The hash that the latest admitted bundle declares.")
        @Nullable String declared_state_sha256,
    @Description("Whether the state now has the declared hash.") boolean agrees,
    @Description("Valid events in the state.") long events,
    @Description("Of these, applied.") long applied,
    @Description("Of these, superseded.") long superseded,
    @Description("Equivocations found.") long equivocations,
    @Description("Properties, relationships and nodes that were not as they should be.")
        long written,
    @Description("Why the paper was left as it is, in one word.") @Nullable String code,
    @Description("What to do.") @Nullable String what_to_do) {
  public MergeRow {
    pith_number = Known.text(pith_number);
    state_sha256 = Known.text(state_sha256);
    previous_state_sha256 = Known.text(previous_state_sha256);
    declared_state_sha256 = Known.text(declared_state_sha256);
    code = Known.text(code);
    what_to_do = Known.text(what_to_do);
  }

  public static MergeRow of(PaperMerge merge) {
    return new MergeRow(
        merge.number(),
        merge.state(),
        merge.previous(),
        merge.isChanged(),
        merge.declared(),
        !merge.state().isEmpty() && merge.state().equals(merge.declared()),
        merge.events(),
        merge.events() - merge.superseded(),
        merge.superseded(),
        merge.equivocations(),
        merge.written(),
        merge.refusal().map(Enum::name).orElse(""),
        merge.refusal().map(RefusalCode::whatToDo).orElse(""));
  }
}
