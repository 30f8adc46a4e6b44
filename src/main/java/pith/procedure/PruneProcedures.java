package pith.procedure;

import java.util.stream.Stream;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.logging.Log;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;
import pith.graph.write.Prune;
import pith.procedure.report.PruneRow;
import pith.procedure.support.PolicyInForce;
import pith.procedure.support.SchemaSetup;
import pith.procedure.support.WallClock;

/** Makes a store smaller that has followed a registry for long. */
public final class PruneProcedures {
  @Context public GraphDatabaseService db;
  @Context public Transaction tx;
  @Context public TerminationGuard guard;
  @Context public Log log;

  @Procedure(name = "pith.prune", mode = Mode.WRITE)
  @Description(
      "Lets go of bundles that say what a later one by the same key says, in batches of its own. "
          + "Their hashes and times of arrival are remembered. pith.bundle cannot give them back.")
  public Stream<PruneRow> prune() {
    SchemaSetup.require(tx);
    Prune.Pruned pruned =
        new Prune(
                db,
                PolicyInForce.assessor(log).guardedBy(guard::check),
                WallClock.TIME,
                guard::check)
            .run();
    return Stream.of(
        new PruneRow(pruned.papers(), pruned.changed(), pruned.bundles(), pruned.left()));
  }
}
