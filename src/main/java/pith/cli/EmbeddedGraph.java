package pith.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.neo4j.common.DependencyResolver;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import pith.procedure.AllProcedures;

/** A Neo4j in this process, on a folder, with the procedures of Pith. */
public final class EmbeddedGraph implements AskedGraph {
  /** On a full disk Neo4j tries to write for ever; what it committed is in its log by then. */
  private static final long LONGEST_CLOSE_MILLIS = 120_000;

  private final DatabaseManagementService service;
  private final GraphDatabaseService db;
  private final Thread onInterrupt;
  private volatile Optional<Transaction> asking = Optional.empty();

  private final String lastWords;

  private EmbeddedGraph(
      DatabaseManagementService service, GraphDatabaseService db, String lastWords) {
    this.service = service;
    this.db = db;
    this.lastWords = lastWords;
    this.onInterrupt = new Thread(this::stop, "pith-shutdown");
    Runtime.getRuntime().addShutdownHook(onInterrupt);
  }

  /**
   * The import directory is the whole disk, unless the settings name another: the person at the
   * shell may name any file.
   */
  public static EmbeddedGraph open(Path folder, Map<Setting<?>, Object> settings) {
    return open(folder, settings, "What is committed is kept.");
  }

  /**
   * @param lastWords what is said of the database when Ctrl-C is pressed
   */
  static EmbeddedGraph open(Path folder, Map<Setting<?>, Object> settings, String lastWords) {
    DatabaseManagementService service =
        new DatabaseManagementServiceBuilder(folder.toAbsolutePath().normalize())
            .setConfig(
                GraphDatabaseSettings.load_csv_file_url_root, folder.toAbsolutePath().getRoot())
            // It wakes at every write, to tell of files that somebody deletes below a database.
            .setConfig(GraphDatabaseSettings.filewatcher_enabled, false)
            // It would tell Neo4j's makers about this machine.
            .setConfig(GraphDatabaseSettings.udc_enabled, false)
            .setConfig(settings)
            .build();
    try {
      GraphDatabaseService db = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
      register(db);
      return new EmbeddedGraph(service, db, lastWords);
    } catch (KernelException | RuntimeException failed) {
      service.shutdown();
      throw new IllegalStateException("the procedures could not be registered", failed);
    }
  }

  @Override
  public <T> T fold(Function<EmbeddedGraph, T> inFolder, Function<ServedGraph, T> served) {
    return inFolder.apply(this);
  }

  public GraphDatabaseService db() {
    return db;
  }

  @Override
  public List<Map<String, Object>> rows(String cypher, Map<String, Object> parameters) {
    try (Transaction tx = db.beginTx()) {
      asking = Optional.of(tx);
      List<Map<String, Object>> rows = Database.rows(tx, cypher, parameters);
      tx.commit();
      return rows;
    } finally {
      asking = Optional.empty();
    }
  }

  @Override
  public void stopAsking() {
    asking.ifPresent(Transaction::terminate);
  }

  /** For what Neo4j has no setting. */
  DependencyResolver dependencies() {
    return ((GraphDatabaseAPI) db).getDependencyResolver();
  }

  /** In force at the next opening with passwords, whatever this folder's user had before. */
  void setPassword(String user, String password) {
    service
        .database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
        .executeTransactionally(
            "CREATE OR REPLACE USER $user SET PASSWORD $password CHANGE NOT REQUIRED",
            Map.of("user", user, "password", password));
  }

  /** Into a Neo4j that has no folder of plugins. */
  public static void register(GraphDatabaseService db) throws KernelException {
    GlobalProcedures procedures =
        ((GraphDatabaseAPI) db).getDependencyResolver().resolveDependency(GlobalProcedures.class);
    for (Class<?> declared : AllProcedures.classes()) {
      procedures.registerProcedure(declared);
      procedures.registerFunction(declared);
    }
  }

  private void stop() {
    System.err.println("\npith: stopping. " + lastWords);
    service.shutdown();
  }

  /** Ctrl-C was pressed: whatever fails from now on, fails because of it. */
  static boolean isStopping() {
    Thread probe = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException shuttingDown) {
      return true;
    }
  }

  /** Returns although the database cannot be closed. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
    } catch (IllegalStateException isShuttingDown) {
      return;
    }
    Thread closing = new Thread(service::shutdown, "pith-close");
    closing.setDaemon(true);
    closing.start();
    try {
      closing.join(LONGEST_CLOSE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
