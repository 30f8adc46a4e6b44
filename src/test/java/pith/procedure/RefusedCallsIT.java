package pith.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.event.TransactionData;
import org.neo4j.graphdb.event.TransactionEventListenerAdapter;
import pith.Shared;
import pith.corpus.TestCorpus;
import pith.database.Graph;
import pith.refusal.RefusalCode;

/** Calls that are refused, each by its code, with the advice of the catalogue. */
final class RefusedCallsIT {
  private static final String TA = "TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json";

  private static Graph graph;

  @BeforeAll
  static void start() {
    graph = Graph.withSchema();
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @BeforeEach
  void empty() {
    graph.empty();
  }

  /** A query may have nothing to give. No call may answer with words of Java. */
  @Test
  void nullInAnyArgumentOfACallIsAnAnswerOrARefusal() throws IOException {
    graph.write("one.ndjson", List.of(Files.readString(Path.of("import", TA)).strip()));
    graph.row("CALL pith.import('one.ndjson')");
    int asked = 0;
    for (Map<String, Object> call :
        graph.rows(
            "SHOW PROCEDURES YIELD name, argumentDescription WHERE name STARTS WITH 'pith.' "
                + "RETURN name, [a IN argumentDescription | a.type] AS types")) {
      List<?> types = (List<?>) call.get("types");
      for (int i = 0; i < types.size(); i++) {
        List<String> arguments = new ArrayList<>(types.stream().map(RefusedCallsIT::some).toList());
        arguments.set(i, "null");
        assertAnswered("CALL " + call.get("name") + "(" + String.join(", ", arguments) + ")");
        asked++;
      }
    }
    assertTrue(asked > 30, asked + " calls");
  }

  private static String some(Object type) {
    return switch (String.valueOf(type)) {
      case "MAP" -> "{}";
      case "INTEGER" -> "0";
      default -> "'TA2NP4TE'";
    };
  }

  private static void assertAnswered(String cypher) {
    try {
      graph.rows(cypher);
    } catch (QueryExecutionException refused) {
      assertTrue(refused.getMessage().matches("(?s)[A-Z_0-9]+: .*"), cypher + " " + refused);
      assertFalse(refused.getMessage().contains("Exception"), cypher + " " + refused);
    }
  }

  @Test
  void aPaperThatIsOnlyPointedAtWasNotImported() {
    graph.write("corpus.ndjson", TestCorpus.documents(2, 24).subList(0, 8));
    graph.row("CALL pith.import('corpus.ndjson', {trust: 'open'})");
    Object stub =
        graph.value(
            "MATCH (p:Paper {imported: false}) RETURN p.pith_number ORDER BY p.pith_number LIMIT 1");
    assertRefused(RefusalCode.NOT_IMPORTED, "RETURN pith.record($id)", "id", stub);
    assertRefused(RefusalCode.NOT_IMPORTED, "CALL pith.history($id)", "id", stub);
    assertRefused(RefusalCode.NOT_IMPORTED, "RETURN pith.bundle($id)", "id", stub);
    assertRefused(RefusalCode.NOT_IMPORTED, "RETURN pith.state($id)", "id", stub);
  }

  @Test
  void aRecordAloneHasNoBundleAndNoState() throws IOException {
    String name = "JSD5VR4GCDEOXCNH6FYKHXM3RK";
    String page = Files.readString(Shared.fixtures(name + ".page.txt"));
    graph.row("CALL pith.import.text($page)", "page", page);
    assertRefused(RefusalCode.NO_BUNDLE, "RETURN pith.bundle($id)", "id", name);
    assertRefused(RefusalCode.NO_BUNDLE, "RETURN pith.state($id)", "id", name);
  }

  @Test
  void aPaperOfStrangersHasNoState() {
    graph.write("corpus.ndjson", TestCorpus.documents(2, 1));
    graph.row("CALL pith.import('corpus.ndjson')");
    Object paper = graph.value("MATCH (p:Paper {imported: true}) RETURN p.pith_number");
    assertRefused(RefusalCode.NO_STATE, "RETURN pith.state($id)", "id", paper);
  }

  @Test
  void whatWasChangedInTheStoreIsCalledDamagedAndTheRestGoesOn() throws IOException {
    List<String> real = new ArrayList<>();
    for (String name : List.of("TA2NP4TEQCF2UWDEMFGKSMFZNV", "HKOQKUHVLLW5VNOB37JB64Z45U")) {
      real.add(Files.readString(Path.of("import", name + ".bundle.json")).strip());
    }
    graph.write("two.ndjson", real.subList(0, 1));
    graph.row("CALL pith.import('two.ndjson')");
    Object hash = graph.value("MATCH (b:Bundle) SET b.frame = 'x' RETURN b.bundle_sha256");
    for (String call :
        List.of(
            "pith.bundle('TA2NP4TE')", "pith.bundle('" + hash + "')", "pith.state('TA2NP4TE')")) {
      assertRefused(RefusalCode.DAMAGED, "RETURN " + call);
    }
    graph.write("two.ndjson", real);
    for (boolean isDry : List.of(true, false)) {
      Map<String, Object> row =
          graph.row("CALL pith.import('two.ndjson', {dry_run: $dry})", "dry", isDry);
      assertEquals(List.of(1L, 1L), List.of(row.get("imported"), row.get("mended")));
    }
    assertEquals("AUTHENTIC", graph.value("RETURN pith.verdict('TA2NP4TE')"));
    graph.rows(
        "MATCH (p:Paper {suffix: 'TA2NP4TEQCF2UWDEMFGKSMFZNV'}) SET p.canonical_record = '{}'");
    assertRefused(RefusalCode.DAMAGED, "RETURN pith.record('TA2NP4TE')");
    assertRefused(RefusalCode.DAMAGED, "CALL pith.history('TA2NP4TE')");
  }

  @Test
  void allUnknownSettingsAreNamedInOneMessage() {
    String message =
        assertRefused(
            RefusalCode.UNKNOWN_SETTING,
            "CALL pith.import('x', {thread: 2, zzz: 1, trust: 'open'})");
    assertTrue(message.contains("thread (did you mean threads?), zzz."), message);
  }

  @Test
  void aStoreThatDoesNotTakeACommitEndsTheImport() {
    graph.write("corpus.ndjson", TestCorpus.documents(2, 3));
    FullDisk full = new FullDisk();
    graph.management().registerTransactionEventListener("neo4j", full);
    try {
      String message = assertRefused(RefusalCode.STORE_FAILED, "CALL pith.import('corpus.ndjson')");
      assertTrue(message.contains("No space left on device"), message);
    } finally {
      graph.management().unregisterTransactionEventListener("neo4j", full);
    }
    assertEquals(0L, graph.value("MATCH (n:Paper|Bundle|Refusal) RETURN count(n)"));
  }

  @Test
  void aStateThatDoesNotFollowIsAConflict() throws IOException {
    String bundle = Files.readString(Path.of("import/TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json"));
    graph.row(
        "CALL pith.import.text($text, {trust: 'open'})",
        "text",
        bundle.replace("\"state_sha256\":\"6441", "\"state_sha256\":\"0000"));
    List<Map<String, Object>> rows =
        graph.rows("CALL pith.conflicts() YIELD kind WHERE kind = 'STATE_DIFFERS' RETURN kind");
    assertEquals(1, rows.size());
  }

  /** Fails as a commit does when the disk is full. */
  private static final class FullDisk extends TransactionEventListenerAdapter<Object> {
    @Override
    public Object beforeCommit(TransactionData data, Transaction tx, GraphDatabaseService database)
        throws IOException {
      if (data.createdNodes().iterator().hasNext()) {
        throw new IOException("No space left on device");
      }
      return "";
    }
  }

  private static String assertRefused(RefusalCode code, String cypher, Object... parameters) {
    QueryExecutionException refused =
        assertThrows(QueryExecutionException.class, () -> graph.rows(cypher, parameters));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains(code + ": "), message);
    assertTrue(message.endsWith(code.whatToDo()), message);
    return message;
  }
}
