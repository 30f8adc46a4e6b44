package pith.procedure;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import pith.graph.Schema;
import pith.graph.SchemaVersion;

/** The keys that every lookup and every promise of uniqueness stands on. */
final class SchemaSetup {
  private static final long LONGEST_WAIT_MINUTES = 60;

  private SchemaSetup() {}

  /** In transactions of its own; what is there already is left alone. */
  static List<String> ensure(GraphDatabaseService db) {
    List<String> created = List.of();
    SchemaVersion version;
    boolean isMissing;
    try (Transaction tx = db.beginTx()) {
      version = version(tx);
      isMissing = !Schema.missing(tx).isEmpty();
    }
    if (isMissing) {
      try (Transaction tx = db.beginTx()) {
        Schema.clear(tx);
        tx.commit();
      }
      try (Transaction tx = db.beginTx()) {
        created = Schema.create(tx);
        tx.commit();
      }
      try (Transaction tx = db.beginTx()) {
        tx.schema().awaitIndexesOnline(LONGEST_WAIT_MINUTES, TimeUnit.MINUTES);
      }
    }
    if (version == SchemaVersion.NONE) {
      try (Transaction tx = db.beginTx()) {
        SchemaVersion.write(tx);
        tx.commit();
      }
    }
    return created;
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
