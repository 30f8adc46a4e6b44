package pith.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Transaction;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;
import pith.corpus.TestCorpus;
import pith.database.Graph;

/** Limits hold on every way in, and a function stays within its transaction's time and memory. */
class LimitsIT {
  private static Graph graph;

  @BeforeAll
  static void start() {
    graph = Graph.withSchema();
    graph.write("corpus.ndjson", TestCorpus.documents(3, 4));
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @Test
  void tooManyValuesAreRefusedOnEveryWayIn() {
    Map<String, Object> imported =
        graph.row("CALL pith.import('corpus.ndjson', {trust: 'open', max_values: 40})");
    assertEquals(imported.get("documents"), imported.get("refused"));
    List<Map<String, Object>> checked =
        graph.rows("CALL pith.check('corpus.ndjson', {max_values: 40})");
    Map<String, Object> last = checked.get(checked.size() - 1);
    assertEquals("SUMMARY", last.get("verdict"));
    assertEquals(imported.get("documents"), last.get("position"));
    String words = last.get("position") + " documents: " + last.get("position") + " refused";
    assertEquals(words, last.get("found"));
    checked = checked.subList(0, checked.size() - 1);
    assertTrue(checked.stream().allMatch(row -> said(row, "TOO_MANY_VALUES")), checked.toString());
    String document = TestCorpus.documents(3, 4).get(0);
    Map<String, Object> text =
        graph.row("CALL pith.import.text($json, {max_values: 40})", "json", document);
    assertEquals(1L, text.get("refused"));
    assertEquals(
        List.of(Map.of("code", "TOO_MANY_VALUES")),
        graph.rows("MATCH (r:Refusal) RETURN DISTINCT r.code AS code"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pith.canonical", "pith.sha256", "pith.number"})
  void aFunctionRefusesWhatAnImportWouldNotTake(String function) {
    String call = "RETURN " + function + "($json) AS answer";
    String many = "[" + "1,".repeat(4_000_000) + "1]";
    assertTrue(failure(call, many).contains("TOO_MANY_VALUES"));
    String large = "\"" + "x".repeat(64 << 20) + "\"";
    assertTrue(failure(call, large).contains("DOCUMENT_TOO_LARGE"));
  }

  private static String failure(String call, String json) {
    return assertThrows(QueryExecutionException.class, () -> graph.value(call, "json", json))
        .getMessage();
  }

  @Test
  void aFunctionEndsInTheMiddleWhenItsTransactionIsTerminated() throws Exception {
    String json = "[" + "[1],".repeat(1_900_000) + "1]";
    try (Transaction tx = graph.db().beginTx()) {
      CompletableFuture<Object> running =
          CompletableFuture.supplyAsync(
              () -> tx.execute("RETURN pith.sha256($json)", Map.of("json", json)).next());
      while (!running.isDone() && runningIn("pith.json.StrictJson").isEmpty()) {
        Thread.onSpinWait();
      }
      tx.terminate();
      ExecutionException told = assertThrows(ExecutionException.class, running::get);
      assertTrue(told.getMessage().contains("terminated"), told.getMessage());
    }
  }

  static void terminate(Graph graph, String query) {
    graph
        .rows(
            "SHOW TRANSACTIONS YIELD transactionId, currentQuery "
                + "WHERE currentQuery STARTS WITH $query RETURN transactionId AS id",
            "query",
            query)
        .forEach(row -> graph.rows("TERMINATE TRANSACTION $id", "id", row.get("id")));
  }

  /** A class that has another name by now would never be seen at work. */
  static List<Thread> runningIn(String type) throws ClassNotFoundException {
    Class.forName(type, false, LimitsIT.class.getClassLoader());
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(each -> Stream.of(each.getValue()).anyMatch(at -> at.getClassName().equals(type)))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Test
  void whatAFunctionTakesInMemoryCountsAsItsTransactions() {
    try (Neo4j small =
        Neo4jBuilders.newInProcessBuilder()
            .withDisabledServer()
            .withConfig(BoltConnector.enabled, false)
            .withConfig(GraphDatabaseSettings.memory_transaction_max_size, 16L << 20)
            .withFunction(PureFunctions.class)
            .build()) {
      Map<String, Object> given = Map.of("json", "[" + "1,".repeat(1_000_000) + "1]");
      try (var tx = small.defaultDatabaseService().beginTx()) {
        String said =
            assertThrows(
                    RuntimeException.class,
                    () -> tx.execute("RETURN pith.sha256($json) AS hash", given).next())
                .getMessage();
        assertTrue(said.contains("memory"), said);
      }
      try (var tx = small.defaultDatabaseService().beginTx()) {
        assertEquals(
            64,
            ((String) tx.execute("RETURN pith.sha256('[1]') AS hash").next().get("hash")).length());
      }
    }
  }

  @Test
  void aHundredThousandEntriesThatAreNoEventsMakeNoNodes() throws Exception {
    String bundle = TestCorpus.documents(3, 4).get(0);
    StringBuilder entries = new StringBuilder("0");
    for (int i = 1; i < 100_000; i++) {
      entries.append(',').append(i);
    }
    String hostile = bundle.replace("\"events\":", "\"events\":[" + entries + "],\"were\":");
    Files.write(
        graph.importDirectory().resolve("hostile.json"), hostile.getBytes(StandardCharsets.UTF_8));
    Map<String, Object> row = graph.row("CALL pith.check('hostile.json')");
    assertTrue(said(row, "EVENTS_TOO_SMALL"), row.toString());
  }

  private static boolean said(Map<String, Object> row, String code) {
    return row.values().stream().anyMatch(value -> String.valueOf(value).contains(code));
  }
}
