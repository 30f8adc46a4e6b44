package pith.graph.schema;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.neo4j.graphdb.ConstraintViolationException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import pith.graph.Retry;

/** Makes the schema, although another transaction may make it at the same time. */
public final class SchemaCreation {
  private static final long LONGEST_WAIT_MINUTES = 60;

  private final GraphDatabaseService db;
  private final Retry retry;

  /**
   * @param guard runs between tries; what it throws ends them
   */
  public SchemaCreation(GraphDatabaseService db, Runnable guard) {
    this.db = db;
    this.retry = new Retry(db, guard);
  }

  /** In transactions of its own; says what it made. */
  public List<String> run() {
    List<String> created = created();
    try (Transaction tx = db.beginTx()) {
      tx.schema().awaitIndexesOnline(LONGEST_WAIT_MINUTES, TimeUnit.MINUTES);
    }
    return created;
  }

  /**
   * Only who has waited for everybody else takes an index that is in the way for one that a crash
   * left: until then it may belong to a constraint that somebody is about to make.
   */
  private List<String> created() {
    try {
      return retry.write(Schema::create);
    } catch (ConstraintViolationException inTheWay) {
      retry.write(
          tx -> {
            Schema.clear(tx);
            return true;
          });
      return retry.write(Schema::create);
    }
  }
}
