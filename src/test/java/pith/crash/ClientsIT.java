package pith.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;
import pith.corpus.TestCorpus;
import pith.procedure.AllProcedures;

/** Clients that stop, that vanish, and that all want the same, over Bolt. */
class ClientsIT {
  private static final int TIMES = Integer.getInteger("pith.disturbances", 2);
  private static final int ROUNDS = Integer.getInteger("pith.rounds", 2);
  private static final int PAPERS = Integer.getInteger("pith.clients.papers", 80);
  private static final int CLIENTS = 8;
  private static final String IMPORT =
      "CALL pith.import($file, {trust: 'open', batch_size: 20}) YIELD imported, unchanged, refused, "
          + "quarantined RETURN imported + quarantined AS taken, unchanged, refused";

  private final Random random = new Random(8);

  @TempDir private static Path folder;
  private static Neo4j neo4j;
  private static Driver driver;
  private static int documents;
  private static String expected = "";

  @BeforeAll
  static void start() throws IOException {
    var builder =
        Neo4jBuilders.newInProcessBuilder()
            .withConfig(GraphDatabaseSettings.load_csv_file_url_root, folder);
    for (Class<?> procedures : AllProcedures.classes()) {
      builder = builder.withProcedure(procedures).withFunction(procedures);
    }
    neo4j = builder.build();
    driver = GraphDatabase.driver(neo4j.boltURI(), AuthTokens.none());
    List<String> corpus = TestCorpus.documents(12, PAPERS);
    documents = corpus.size();
    for (int i = 0; i < CLIENTS; i++) {
      Files.write(folder.resolve(i + ".ndjson"), corpus);
      corpus = new ArrayList<>(corpus);
      Collections.shuffle(corpus, new Random(i));
    }
    run("CALL pith.setup()");
    importing("0.ndjson");
    expected = digest();
  }

  @AfterAll
  static void stop() {
    driver.close();
    neo4j.close();
  }

  @BeforeEach
  void empty() {
    try (Session session = driver.session()) {
      session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 500 ROWS").consume();
    }
  }

  @Test
  void terminatedAtRandom() throws Exception {
    int stopped = 0;
    for (int i = 0; i < TIMES; i++) {
      empty();
      try (Driver other = GraphDatabase.driver(neo4j.boltURI(), AuthTokens.none())) {
        Future<Boolean> done = background(() -> isDone(other));
        pause();
        terminateImports();
        stopped += done.get() ? 0 : 1;
      }
      assertEndsAsUndisturbed();
    }
    System.out.println(
        stopped + " of " + TIMES + " imports were terminated; all ended as undisturbed");
  }

  @Test
  void clientsThatVanish() throws Exception {
    int gone = 0;
    for (int i = 0; i < TIMES; i++) {
      empty();
      Driver other = GraphDatabase.driver(neo4j.boltURI(), AuthTokens.none());
      Future<Boolean> done = background(() -> isDone(other));
      pause();
      other.close();
      gone += done.get() ? 0 : 1;
      awaitNoImport();
      assertEndsAsUndisturbed();
    }
    System.out.println(gone + " of " + TIMES + " clients vanished; all ended as undisturbed");
  }

  @Test
  void eightClientsOfADatabaseThatHasNothingYet() throws Exception {
    for (String name : names("SHOW CONSTRAINTS YIELD name RETURN name")) {
      run("DROP CONSTRAINT " + name);
    }
    for (String name : names("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")) {
      run("DROP INDEX " + name);
    }
    List<Future<Map<String, Object>>> rows = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      String file = i + ".ndjson";
      rows.add(background(() -> importing(file)));
    }
    for (Future<Map<String, Object>> row : rows) {
      assertEquals(0L, row.get().get("refused"));
    }
    assertEquals(expected, digest());
  }

  private static List<String> names(String cypher) {
    try (Session session = driver.session()) {
      return session.run(cypher).list(row -> row.get("name").asString());
    }
  }

  @Test
  void eightClientsWantTheSame() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      empty();
      List<Future<Map<String, Object>>> rows = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        String file = i + ".ndjson";
        rows.add(background(() -> importing(file)));
      }
      long imported = 0;
      long unchanged = 0;
      for (Future<Map<String, Object>> row : rows) {
        imported += (long) row.get().get("taken");
        unchanged += (long) row.get().get("unchanged");
        assertEquals(0L, row.get().get("refused"));
      }
      assertEquals(documents, imported);
      assertEquals((CLIENTS - 1L) * documents, unchanged);
      assertEquals(expected, digest());
    }
    System.out.println(
        CLIENTS + " clients, " + documents + " documents, " + ROUNDS + " rounds: counts exact");
  }

  private void assertEndsAsUndisturbed() {
    try (Session session = driver.session()) {
      assertEquals(
          0,
          session
              .run(
                  "CALL pith.verify.all() YIELD check, status WITH * "
                      + "WHERE status = 'FAIL' AND check STARTS WITH 'STORED' RETURN count(*) AS n")
              .single()
              .get("n")
              .asInt());
    }
    importing("0.ndjson");
    assertEquals(expected, digest());
  }

  private static boolean isDone(Driver driver) {
    try (Session session = driver.session()) {
      session.run(IMPORT, Map.of("file", "0.ndjson")).consume();
      return true;
    } catch (Neo4jException | IllegalStateException stopped) {
      return false;
    }
  }

  private static Map<String, Object> importing(String file) {
    try (Session session = driver.session()) {
      return session.run(IMPORT, Map.of("file", file)).single().asMap();
    }
  }

  private static String digest() {
    try (Session session = driver.session()) {
      return session
          .run("CALL pith.digest() YIELD kind, sha256 WHERE kind = 'graph' RETURN sha256")
          .single()
          .get("sha256")
          .asString();
    }
  }

  private static void run(String cypher) {
    try (Session session = driver.session()) {
      session.run(cypher).consume();
    }
  }

  private static void terminateImports() {
    try (Session session = driver.session()) {
      List<String> imports =
          session
              .run(
                  "SHOW TRANSACTIONS YIELD transactionId, currentQuery "
                      + "WHERE currentQuery STARTS WITH 'CALL pith.import' "
                      + "RETURN transactionId AS id")
              .list(row -> row.get("id").asString());
      if (!imports.isEmpty()) {
        session.run("TERMINATE TRANSACTIONS $ids", Map.of("ids", imports)).consume();
      }
    }
  }

  private static void awaitNoImport() {
    for (int i = 0; i < 6000; i++) {
      try (Session session = driver.session()) {
        if (session
            .run(
                "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH "
                    + "'CALL pith.import' RETURN currentQuery")
            .list()
            .isEmpty()) {
          return;
        }
      }
      LockSupport.parkNanos(20_000_000);
    }
    fail("an import goes on without its client");
  }

  private void pause() {
    LockSupport.parkNanos(1_000_000L * (20 + random.nextInt(300)));
  }

  private static <T> Future<T> background(Callable<T> work) {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      return thread.submit(work);
    } finally {
      thread.shutdown();
    }
  }
}
