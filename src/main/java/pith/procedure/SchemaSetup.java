package pith.procedure;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import pith.graph.Schema;

/** The keys that every lookup and every promise of uniqueness stands on. */
final class SchemaSetup {
  private static final long LONGEST_WAIT_MINUTES = 60;

  private SchemaSetup() {}

  /** In transactions of its own; what is there already is left alone. */
  static List<String> ensure(GraphDatabaseService db) {
    List<String> created;
    try (Transaction tx = db.beginTx()) {
      if (Schema.missing(tx).isEmpty()) {
        return List.of();
      }
    }
    try (Transaction tx = db.beginTx()) {
      created = Schema.create(tx);
      tx.commit();
    }
    try (Transaction tx = db.beginTx()) {
      tx.schema().awaitIndexesOnline(LONGEST_WAIT_MINUTES, TimeUnit.MINUTES);
    }
    return created;
  }

  /** For calls in the caller's transaction, where data and schema cannot both be changed. */
  static void require(Transaction tx) {
    List<String> missing = Schema.missing(tx);
    if (!missing.isEmpty()) {
      throw PithFailure.of(
          "SCHEMA_MISSING",
          "this database",
          "the constraints of Pith",
          "no " + String.join(", ", missing),
          "Run CALL pith.setup() once, in a transaction of its own.");
    }
  }
}
