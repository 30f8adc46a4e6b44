package pith.procedure;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.TransactionTerminatedException;
import pith.graph.Schema;
import pith.graph.SchemaVersion;

/** The keys that every lookup and every promise of uniqueness stands on. */
final class SchemaSetup {
  private static final long LONGEST_WAIT_MINUTES = 60;
  private static final int MOST_TRIES = 20;

  private SchemaSetup() {}

  /** In transactions of its own; what is there already is left alone. */
  static List<String> ensure(GraphDatabaseService db) {
    SchemaVersion version;
    boolean isMissing;
    try (Transaction tx = db.beginTx()) {
      version = version(tx);
      isMissing = !Schema.missing(tx).isEmpty();
    }
    List<String> created = isMissing ? create(db) : List.of();
    if (version == SchemaVersion.NONE) {
      try (Transaction tx = db.beginTx()) {
        SchemaVersion.write(tx);
        tx.commit();
      }
    }
    return created;
  }

  /** Others may be at it too: whoever comes second waits and finds it done. */
  private static List<String> create(GraphDatabaseService db) {
    for (int attempt = 1; ; attempt++) {
      try {
        List<String> created = createOnce(db);
        try (Transaction tx = db.beginTx()) {
          tx.schema().awaitIndexesOnline(LONGEST_WAIT_MINUTES, TimeUnit.MINUTES);
        }
        return created;
      } catch (TransactionTerminatedException told) {
        throw told;
      } catch (RuntimeException another) {
        if (attempt == MOST_TRIES) {
          throw PithFailure.of(
              "SCHEMA_FAILED",
              "this database",
              "that its constraints can be made",
              String.valueOf(another.getMessage()),
              "Look at debug.log, and at what SHOW CONSTRAINTS and SHOW INDEXES say.");
        }
        LockSupport.parkNanos(
            TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(1, 50L * attempt)));
      }
    }
  }

  private static List<String> createOnce(GraphDatabaseService db) {
    try (Transaction tx = db.beginTx()) {
      Schema.clear(tx);
      tx.commit();
    }
    try (Transaction tx = db.beginTx()) {
      List<String> created = Schema.create(tx);
      tx.commit();
      return created;
    }
  }

  /** A layout that this release does not know is left alone, with words. */
  private static SchemaVersion version(Transaction tx) {
    SchemaVersion version = SchemaVersion.of(tx);
    String found =
        SchemaVersion.written(tx).isPresent()
            ? "layout " + SchemaVersion.written(tx).getAsLong()
            : "papers without a layout";
    return switch (version) {
      case NONE, CURRENT -> version;
      case OLDER ->
          throw PithFailure.of(
              "SCHEMA_OLDER",
              "this database",
              "layout " + Schema.VERSION,
              found,
              "Export it with the plugin that wrote it, and import that into an empty database.");
      case NEWER ->
          throw PithFailure.of(
              "SCHEMA_NEWER",
              "this database",
              "layout " + Schema.VERSION,
              found,
              "Install the newer plugin that wrote it.");
    };
  }

  /** For calls in the caller's transaction, where data and schema cannot both be changed. */
  static SchemaVersion require(Transaction tx) {
    List<String> missing = Schema.missing(tx);
    if (!missing.isEmpty()) {
      throw PithFailure.of(
          "SCHEMA_MISSING",
          "this database",
          "the constraints of Pith",
          "no " + String.join(", ", missing),
          "Run CALL pith.setup() once, in a transaction of its own.");
    }
    return version(tx);
  }

  /** The same for a call that may be the first to write. */
  static void requireToFill(Transaction tx) {
    if (require(tx) == SchemaVersion.NONE) {
      SchemaVersion.write(tx);
    }
  }
}
