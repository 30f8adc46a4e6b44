package pith.procedure;

import java.util.stream.Stream;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Procedure;
import pith.graph.query.StoreCounts;
import pith.procedure.report.StatRow;

/** Figures for programs that watch the graph. */
public final class StatProcedures {
  @Context public Transaction tx;

  @Procedure(name = "pith.stats", mode = Mode.READ)
  @Description(
      "How many nodes and relationships of each kind there are, for a program that asks often. "
          + "Costs the same for a graph of any size.")
  public Stream<StatRow> stats() {
    return new StoreCounts(tx).all().stream().map(StatRow::of);
  }
}
