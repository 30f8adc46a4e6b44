package pith.procedure;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.logging.Log;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;
import pith.graph.write.MergeAll;
import pith.graph.write.PaperMerge;
import pith.graph.write.PaperWriter;
import pith.procedure.report.MergeRow;
import pith.procedure.settings.MergeAllSettings;
import pith.procedure.settings.MergeSettings;
import pith.procedure.support.Papers;
import pith.procedure.support.PithFailure;
import pith.procedure.support.PolicyInForce;
import pith.procedure.support.SchemaSetup;
import pith.procedure.support.WallClock;
import pith.trust.Assessor;

/** Recompute the state from what is stored, and write the difference back. */
public final class MergeProcedures {
  @Context public GraphDatabaseService db;
  @Context public Transaction tx;
  @Context public TerminationGuard guard;
  @Context public Log log;

  @Procedure(name = "pith.merge", mode = Mode.WRITE)
  @Description(
      "Recomputes one paper from its stored bundles and the trust policy, and writes what differs "
          + "in the graph. Runs in the caller's transaction.")
  public Stream<MergeRow> merge(
      @Name(value = "id", description = "Pith Number, short form, arXiv id or DOI.") String id,
      @Name(value = "config", defaultValue = "{}", description = MergeSettings.TEXT)
          Map<String, Object> config) {
    MergeSettings.of(config);
    SchemaSetup.require(tx);
    Node paper = Papers.find(tx, id);
    Assessor assessor = PolicyInForce.assessor(log).guardedBy(guard::check);
    PaperWriter writer = new PaperWriter(tx, assessor, WallClock.TIME);
    long start = System.nanoTime();
    Optional<PaperMerge> merged = PaperMerge.mergeAround(writer, paper);
    merged
        .flatMap(PaperMerge::refusal)
        .ifPresent(
            code -> {
              throw PithFailure.of(
                  id, code.problem("bundles and a record as they were imported", "changed pieces"));
            });
    MergeRun mergeRun = new MergeRun(db, guard::check, assessor.policy());
    merged.ifPresent(done -> mergeRun.keep(tx, done, writer.noted(), start));
    return merged.stream().map(MergeRow::of);
  }

  @Procedure(name = "pith.merge.all", mode = Mode.WRITE)
  @Description(
      "Recomputes every paper under the trust policy in force, and writes what differs in the "
          + "graph, in batches of its own. What no paper needs any more is removed.")
  public Stream<MergeRow> mergeAll(
      @Name(value = "config", defaultValue = "{}", description = MergeAllSettings.TEXT)
          Map<String, Object> config) {
    MergeAllSettings settings = MergeAllSettings.of(config);
    SchemaSetup.require(tx);
    Assessor assessor = PolicyInForce.assessor(log).guardedBy(guard::check);
    MergeLog merging = MergeLog.begin(log, assessor.policy());
    Runnable looking =
        () -> {
          guard.check();
          merging.looked();
        };
    return new MergeAll(
            db,
            assessor,
            settings.batchSize(),
            WallClock.TIME,
            looking,
            new MergeRun(db, guard::check, assessor.policy()).ofAll(settings.inForce()))
        .rows()
        .onClose(merging::closed)
        .peek(merging::merged)
        .filter(
            merged -> merged.isChanged() || merged.refusal().isPresent() || !settings.changedOnly())
        .map(MergeRow::of);
  }
}
