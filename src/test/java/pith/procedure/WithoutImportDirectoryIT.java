package pith.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.QueryExecutionException;
import pith.cli.EmbeddedGraph;

/**
 * Where no import directory is set, Neo4j takes its own folder for one; so do we. The harness
 * always sets one, hence a database of our own.
 */
final class WithoutImportDirectoryIT {
  private static final String SECRET = "the administrator's own words";

  @TempDir private Path folder;

  @Test
  void switchedOffNothingIsReadOrWritten() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.json"), "{\"a\":\"" + SECRET + "\"}");
    Path target = folder.resolve("new.ndjson");
    run(
        false,
        db -> {
          for (String path : List.of(secret.toString(), "file://" + secret, "secret.json")) {
            assertTrue(refused(db, "CALL pith.import($path)", path).startsWith("SWITCHED_OFF"));
            assertTrue(refused(db, "CALL pith.check($path)", path).startsWith("SWITCHED_OFF"));
          }
          String message = refused(db, "CALL pith.export($path)", target.toString());
          assertTrue(message.startsWith("SWITCHED_OFF"), message);
          assertFalse(Files.exists(target));
        });
  }

  @Test
  void switchedOnNeo4jsOwnFolderIsTheImportDirectory() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.json"), "{\"a\":\"" + SECRET + "\"}");
    Path target = folder.resolve("new.ndjson");
    run(
        true,
        db -> {
          String doctor = "CALL pith.doctor() YIELD check, found WHERE check = 'import directory' ";
          assertEquals(
              folder.resolve("db").toRealPath().toString(),
              row(db, doctor + "RETURN found", "").get("found"));
          for (String path :
              List.of(secret.toString(), "file:///../secret.json", "../secret.json")) {
            assertOutside(refused(db, "CALL pith.import($path)", path));
            assertOutside(refused(db, "CALL pith.check($path)", path));
          }
          assertOutside(refused(db, "CALL pith.export($path)", target.toString()));
          assertFalse(Files.exists(target));
        });
  }

  private static void assertOutside(String message) {
    assertTrue(message.startsWith("OUTSIDE_IMPORT_DIRECTORY"), message);
    assertFalse(message.contains(SECRET), message);
  }

  private interface Body {
    void on(GraphDatabaseService db) throws Exception;
  }

  private void run(boolean filesAllowed, Body body) throws Exception {
    DatabaseManagementService service =
        new DatabaseManagementServiceBuilder(folder.resolve("db"))
            .setConfig(GraphDatabaseSettings.allow_file_urls, filesAllowed)
            .build();
    try {
      GraphDatabaseService db = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
      EmbeddedGraph.register(db);
      body.on(db);
    } finally {
      service.shutdown();
    }
  }

  private static Map<String, Object> row(GraphDatabaseService db, String cypher, String path) {
    try (var tx = db.beginTx()) {
      Map<String, Object> row;
      try (var result = tx.execute(cypher, Map.of("path", path))) {
        row = new HashMap<>(result.next());
        assertFalse(result.hasNext());
      }
      tx.commit();
      return row;
    }
  }

  private static String refused(GraphDatabaseService db, String cypher, String path) {
    return assertThrows(
            QueryExecutionException.class, () -> row(db, cypher, path), cypher + " of " + path)
        .getMessage();
  }
}
