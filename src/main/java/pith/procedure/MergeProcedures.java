package pith.procedure;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;
import pith.graph.write.MergeAll;
import pith.graph.write.PaperMerge;
import pith.procedure.report.MergeRow;
import pith.procedure.support.Config;
import pith.procedure.support.Papers;
import pith.procedure.support.PolicyInForce;
import pith.procedure.support.SchemaSetup;

/** Recompute the state from what is stored, and write the difference back. */
public final class MergeProcedures {
  private static final String CHANGED_ONLY = "changed_only";
  private static final String BATCH_SIZE = "batch_size";

  @Context public GraphDatabaseService db;
  @Context public Transaction tx;
  @Context public TerminationGuard guard;

  @Procedure(name = "pith.merge", mode = Mode.WRITE)
  @Description(
      "Recomputes the state of one paper from its admitted events, in the transaction of the "
          + "caller, and writes it back.")
  public Stream<MergeRow> merge(
      @Name(value = "id", description = "Pith Number, short form, arXiv id or DOI.") String id,
      @Name(value = "config", defaultValue = "{}", description = "{}") Map<String, Object> config) {
    Config.of("pith.merge", config, Set.of());
    SchemaSetup.require(tx);
    Node paper = Papers.find(tx, id);
    return PaperMerge.merge(tx, PolicyInForce.assessor().guardedBy(guard::check), paper).stream()
        .map(MergeRow::of);
  }

  @Procedure(name = "pith.merge.all", mode = Mode.WRITE)
  @Description(
      "The same for every paper, in batches of its own: admission is decided again under the "
          + "trust policy in force.")
  public Stream<MergeRow> mergeAll(
      @Name(
              value = "config",
              defaultValue = "{}",
              description = "{ changed_only = false :: BOOLEAN, batch_size = 1000 :: INTEGER }")
          Map<String, Object> config) {
    Config settings = Config.of("pith.merge.all", config, Set.of(CHANGED_ONLY, BATCH_SIZE));
    boolean changedOnly = settings.flag(CHANGED_ONLY, false);
    int batch = (int) settings.number(BATCH_SIZE, 1000, 1, 100_000);
    SchemaSetup.require(tx);
    return new MergeAll(db, PolicyInForce.assessor().guardedBy(guard::check), batch, guard::check)
        .rows()
        .filter(merged -> merged.isChanged() || !changedOnly)
        .map(MergeRow::of);
  }
}
