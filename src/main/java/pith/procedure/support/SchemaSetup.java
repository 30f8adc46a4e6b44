package pith.procedure.support;

import java.util.ArrayList;
import java.util.List;
import org.neo4j.graphdb.ConstraintViolationException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import pith.graph.schema.Schema;
import pith.graph.schema.SchemaCreation;
import pith.graph.schema.SchemaVersion;
import pith.refusal.RefusalCode;

/** Makes or demands the constraints that every lookup depends on. */
public final class SchemaSetup {
  private SchemaSetup() {}

  /** In transactions of its own; what is there already is left alone. */
  public static List<String> ensure(GraphDatabaseService db, Runnable guard) {
    SchemaVersion version;
    boolean isMissing;
    try (Transaction tx = db.beginTx()) {
      version = version(tx);
      isMissing = !Schema.missing(tx).isEmpty();
    }
    List<String> created = isMissing ? create(db, guard) : List.of();
    return switch (version) {
      case NONE -> begun(db, created);
      case BEFORE -> raised(db, created);
      case CURRENT, OLDER, NEWER -> created;
    };
  }

  private static List<String> begun(GraphDatabaseService db, List<String> created) {
    try (Transaction tx = db.beginTx()) {
      SchemaVersion.write(tx);
      tx.commit();
    }
    return created;
  }

  private static List<String> raised(GraphDatabaseService db, List<String> created) {
    List<String> all = new ArrayList<>(created);
    try (Transaction tx = db.beginTx()) {
      all.add(SchemaVersion.raise(tx));
      tx.commit();
    }
    return all;
  }

  private static List<String> create(GraphDatabaseService db, Runnable guard) {
    try {
      return new SchemaCreation(db, guard).run();
    } catch (ConstraintViolationException | IllegalStateException inTheWay) {
      throw PithFailure.of(
          "this database",
          RefusalCode.SCHEMA_FAILED.problem(
              "that its constraints can be made", String.valueOf(inTheWay.getMessage())));
    }
  }

  /** A layout that this release does not know is left alone, with words. */
  private static SchemaVersion version(Transaction tx) {
    SchemaVersion version = SchemaVersion.of(tx);
    return switch (version) {
      case NONE, CURRENT, BEFORE -> version;
      case OLDER -> throw otherLayout(tx, RefusalCode.SCHEMA_OLDER, version);
      case NEWER -> throw otherLayout(tx, RefusalCode.SCHEMA_NEWER, version);
    };
  }

  private static PithFailure otherLayout(Transaction tx, RefusalCode code, SchemaVersion version) {
    return PithFailure.of(
        "this database", code.problem("layout " + Schema.VERSION, version.found(tx)));
  }

  /** For calls in the caller's transaction, where data and schema cannot both be changed. */
  public static SchemaVersion require(Transaction tx) {
    List<String> missing = Schema.missing(tx);
    if (!missing.isEmpty()) {
      throw PithFailure.of(
          "this database",
          RefusalCode.SCHEMA_MISSING.problem(
              "the constraints of Pith", "no " + String.join(", ", missing)));
    }
    SchemaVersion version = version(tx);
    if (version == SchemaVersion.BEFORE) {
      throw otherLayout(tx, RefusalCode.SCHEMA_MISSING, version);
    }
    return version;
  }

  /** The same for a call that may be the first to write. */
  public static void requireToFill(Transaction tx) {
    if (require(tx) == SchemaVersion.NONE) {
      SchemaVersion.write(tx);
    }
  }
}
