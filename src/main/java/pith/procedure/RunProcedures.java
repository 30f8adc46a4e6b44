package pith.procedure;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;
import pith.graph.run.RecordedRuns;
import pith.procedure.report.ChangeRow;
import pith.procedure.report.RunRow;
import pith.procedure.settings.ChangesSettings;
import pith.procedure.support.PithFailure;
import pith.refusal.RefusalCode;

/** Which imports and merges there were, and what they changed. */
public final class RunProcedures {
  @Context public Transaction tx;
  @Context public TerminationGuard guard;

  @Procedure(name = "pith.imports", mode = Mode.READ)
  @Description("The recorded imports and merges, the first first.")
  public Stream<RunRow> imports() {
    return RecordedRuns.all(tx).map(RunRow::of);
  }

  @Procedure(name = "pith.changes", mode = Mode.READ)
  @Description(
      "What changed after a run, in order: new papers, new events, statuses, verdicts, states, "
          + "standings, names and contradictions, before and after. With papers: only what happened "
          + "to them. With affecting: also what happened to papers that they depend on.")
  public Stream<ChangeRow> changes(
      @Name(value = "since", description = "The number of a run. 0: from the beginning.")
          @Nullable Long since,
      @Name(value = "config", defaultValue = "{}", description = ChangesSettings.TEXT)
          Map<String, Object> config) {
    ChangesSettings settings = ChangesSettings.of(config);
    if (since == null) {
      throw PithFailure.of(
          "pith.changes", RefusalCode.WRONG_ARGUMENT.problem("0, or the number of a run", "null"));
    }
    if (since != 0 && !RecordedRuns.exists(tx, since)) {
      throw PithFailure.of(
          "pith.changes",
          RefusalCode.UNKNOWN_RUN.problem(
              "0, or the number of a run up to " + RecordedRuns.last(tx), Long.toString(since)));
    }
    return new ChangesRun(tx, settings, guard::check).rows(since);
  }
}
