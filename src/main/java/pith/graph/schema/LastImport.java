package pith.graph.schema;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;

/** When the graph was fed for the last time, beside the version of its layout. */
public final class LastImport {
  private static final String PROPERTY = "last_import";

  private LastImport() {}

  /** Empty for a graph that only single documents came to. */
  public static Optional<Instant> of(Transaction tx) {
    try (var nodes = tx.findNodes(SchemaVersion.LABEL)) {
      return nodes.stream().flatMap(node -> time(node).stream()).max(Instant::compareTo);
    }
  }

  private static Optional<Instant> time(Node node) {
    return node.getProperty(PROPERTY, null) instanceof ZonedDateTime time
        ? Optional.of(time.toInstant())
        : Optional.empty();
  }

  /** In a transaction of its own. */
  public static void write(GraphDatabaseService db, Instant time) {
    try (Transaction tx = db.beginTx()) {
      try (var nodes = tx.findNodes(SchemaVersion.LABEL)) {
        nodes.stream()
            .limit(1)
            .forEach(node -> node.setProperty(PROPERTY, time.atZone(ZoneOffset.UTC)));
      }
      tx.commit();
    }
  }
}
