package pith.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;
import pith.procedure.AllProcedures;

/** A real Neo4j in this process, with every procedure and an import directory of its own. */
public final class Graph implements AutoCloseable {
  /** Empty once it is closed, for classes of tests keep their graph until the process ends. */
  private final AtomicReference<Neo4j> neo4j;

  private final Path importDirectory;

  private Graph(Neo4j neo4j, Path importDirectory) {
    this.neo4j = new AtomicReference<>(neo4j);
    this.importDirectory = importDirectory;
  }

  public static Graph start() {
    return start(true);
  }

  public static Graph withSchema() {
    Graph graph = start();
    graph.rows("CALL pith.setup()");
    return graph;
  }

  /**
   * @param filesAllowed whether Neo4j lets anybody read files at all
   */
  public static Graph start(boolean filesAllowed) {
    Path importDirectory = newFolder();
    var builder =
        Neo4jBuilders.newInProcessBuilder()
            .withDisabledServer()
            .withConfig(BoltConnector.enabled, false)
            .withConfig(GraphDatabaseSettings.allow_file_urls, filesAllowed)
            .withConfig(GraphDatabaseSettings.load_csv_file_url_root, importDirectory);
    for (Class<?> procedures : AllProcedures.classes()) {
      builder = builder.withProcedure(procedures).withFunction(procedures);
    }
    return new Graph(builder.build(), importDirectory);
  }

  public GraphDatabaseService db() {
    return neo4j.get().defaultDatabaseService();
  }

  public DatabaseManagementService management() {
    return neo4j.get().databaseManagementService();
  }

  public Path importDirectory() {
    return importDirectory;
  }

  /** Everything that Neo4j and this plugin logged so far. */
  public String logged() {
    Path logs = neo4j.get().config().get(GraphDatabaseSettings.logs_directory);
    try {
      return Files.readString(logs.resolve("debug.log"));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  public void write(String name, List<String> lines) {
    try {
      Files.write(importDirectory.resolve(name), lines);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Runs in a transaction of its own and commits. */
  public List<Map<String, Object>> rows(String cypher, Object... parameters) {
    try (Transaction tx = db().beginTx()) {
      Result result = tx.execute(cypher, parameters(parameters));
      List<String> columns = result.columns();
      List<Map<String, Object>> rows = result.stream().map(row -> inOrder(row, columns)).toList();
      tx.commit();
      return rows;
    }
  }

  /** Not {@link Map#copyOf}, for a column may be null. */
  private static Map<String, Object> inOrder(Map<String, Object> row, List<String> columns) {
    Map<String, Object> ordered = new LinkedHashMap<>();
    columns.forEach(column -> ordered.put(column, row.get(column)));
    return Collections.unmodifiableMap(ordered);
  }

  public Map<String, Object> row(String cypher, Object... parameters) {
    List<Map<String, Object>> rows = rows(cypher, parameters);
    if (rows.size() != 1) {
      throw new AssertionError("expected one row, got " + rows);
    }
    return rows.get(0);
  }

  public Object value(String cypher, Object... parameters) {
    return row(cypher, parameters).values().iterator().next();
  }

  public String digest() {
    return (String)
        value("CALL pith.digest() YIELD kind, sha256 WHERE kind = 'graph' RETURN sha256");
  }

  /** Everything away but the schema. */
  public void empty() {
    for (String label :
        List.of(
            "Paper", "Event", "Alias", "Signer", "Bundle", "Claim", "Refusal", "Import", "Changes",
            "Reissue")) {
      try (Transaction tx = db().beginTx()) {
        tx.findNodes(Label.label(label))
            .forEachRemaining(
                node -> {
                  node.getRelationships().forEach(link -> link.delete());
                  node.delete();
                });
        tx.commit();
      }
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("pith-import").toRealPath();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static Map<String, Object> parameters(Object... pairs) {
    Map<String, Object> parameters = new java.util.HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      parameters.put((String) pairs[i], pairs[i + 1]);
    }
    return parameters;
  }

  @Override
  public void close() {
    neo4j.getAndSet(null).close();
    try (var files = Files.walk(importDirectory)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
