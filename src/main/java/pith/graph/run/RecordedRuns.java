package pith.graph.run;

import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.wanted.PropertyKeys;

/** All runs of this graph, by their numbers. */
public final class RecordedRuns {
  private RecordedRuns() {}

  /** Zero before the first. */
  public static long last(Transaction tx) {
    return newest(tx).map(run -> (long) run.getProperty(PropertyKeys.RUN)).orElse(0L);
  }

  /** In the order of the index, which is not gone through. */
  static Optional<Node> newest(Transaction tx) {
    try (ResourceIterator<Node> nodes =
        tx.execute("MATCH (i:Import) WHERE i.run > 0 RETURN i ORDER BY i.run DESC LIMIT 1")
            .columnAs("i")) {
      return nodes.hasNext() ? Optional.of(nodes.next()) : Optional.empty();
    }
  }

  public static boolean exists(Transaction tx, long run) {
    return tx.findNode(Labels.IMPORT, PropertyKeys.RUN, run) != null;
  }

  /** The first first. */
  public static Stream<Node> all(Transaction tx) {
    ResourceIterator<Node> nodes =
        tx.execute("MATCH (i:Import) WHERE i.run > 0 RETURN i ORDER BY i.run").columnAs("i");
    return nodes.stream();
  }
}
