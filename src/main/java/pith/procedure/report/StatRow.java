package pith.procedure.report;

import org.neo4j.procedure.Description;
import pith.graph.query.StoreCounts;

/** One figure for a program that watches the graph. */
public record StatRow(
    @Description("The name of the figure, in lower case.") String metric,
    @Description("How many there are now.") long value,
    @Description("The query that gives the same.") String query) {
  public static StatRow of(StoreCounts.Count count) {
    return new StatRow(count.metric(), count.value(), count.cypher());
  }
}
