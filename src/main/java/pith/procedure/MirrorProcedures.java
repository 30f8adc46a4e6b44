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
import pith.graph.mirror.PaperNumbers;
import pith.procedure.report.DiffRow;
import pith.procedure.settings.DiffSettings;
import pith.procedure.support.ImportDirectory;
import pith.procedure.support.PithFailure;
import pith.procedure.support.PolicyInForce;
import pith.refusal.RefusalCode;
import pith.trust.PolicyDigest;

/** This graph beside mirrors. */
public final class MirrorProcedures {
  /** In place of a folder. */
  public static final String THIS_GRAPH = "graph";

  @Context public Transaction tx;
  @Context public TerminationGuard guard;

  @Procedure(name = "pith.diff", mode = Mode.READ)
  @Description(
      "Compares two sets of papers: this graph, or mirrors in folders below the import directory. "
          + "It reads only the parts of the mirrors that differ. One row for each paper that the two "
          + "do not have alike.")
  public Stream<DiffRow> diff(
      @Name(value = "a", description = "The folder of a mirror, or 'graph' for this graph.")
          @Nullable String a,
      @Name(value = "b", description = "The same for the second one.") @Nullable String b,
      @Name(value = "config", defaultValue = "{}", description = DiffSettings.TEXT)
          Map<String, Object> config) {
    DiffSettings settings = DiffSettings.of(config);
    return DiffRun.rows(set(a, settings), set(b, settings), new PaperNumbers(tx)::of);
  }

  private ComparedSet set(@Nullable String name, DiffSettings settings) {
    if (name == null) {
      throw PithFailure.of(
          "pith.diff",
          RefusalCode.WRONG_ARGUMENT.problem("the folder of a mirror, or 'graph'", "null"));
    }
    return name.equals(THIS_GRAPH)
        ? ComparedSet.ofGraph(tx, guard::check, PolicyDigest.of(PolicyInForce.assessor().policy()))
        : ComparedSet.ofFolder(ImportDirectory.paths(tx), name, settings.keys());
  }
}
