package pith.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.Transaction;
import pith.corpus.TestBundle;
import pith.corpus.TestCorpus;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.Graph;
import pith.graph.Labels;
import pith.json.CanonicalJson;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;

/** A long import shows how far it is, stops when told to, and leaves only whole documents. */
final class TerminationIT {
  private static final List<String> CORPUS = TestCorpus.documents(7, 60);
  private static final int REPEATS = 20;

  /** What is stopped in the middle takes so long as a whole, on whatever machine. */
  private static final int LARGEST = 640_000;

  private static final long LEAST_MILLIS = 2_000;

  private static final TestKey KEY = TestKey.of("the.registry", "registry-1");
  private static final TestPaper PAPER =
      TestPaper.of("2001.00003", "Of Long Work", "2020-01-01T00:00:00Z");

  private static Graph graph;

  @BeforeAll
  static void start() {
    graph = Graph.start();
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  /** The import cannot end before it is told to: somebody else holds one of its papers. */
  @Test
  void showsItsProgressAndStopsWhenTerminated() throws Exception {
    graph.empty();
    String first = CanonicalJson.text(TestBundle.of(PAPER, KEY).build());
    String second = CanonicalJson.text(events(1));
    graph.write("first.json", List.of(first));
    graph.row("CALL pith.import('first.json', {trust: 'open'})");
    List<String> all = new ArrayList<>(CORPUS);
    all.add(second);
    graph.write("long.ndjson", repeated(all));
    try (Transaction received = graph.db().beginTx()) {
      received.findNodes(Labels.PAPER).forEachRemaining(received::acquireWriteLock);
      CompletableFuture<?> running =
          CompletableFuture.supplyAsync(
              () -> graph.row("CALL pith.import('long.ndjson', {trust: 'open'})"));
      graph.rows("TERMINATE TRANSACTION $id", "id", transactionWithProgress(running));
      ExecutionException stopped =
          assertThrows(ExecutionException.class, () -> running.get(1, TimeUnit.MINUTES));
      assertTrue(stopped.getMessage().toLowerCase(Locale.ROOT).contains("terminated"));
    }
    assertEquals("PASS", summary().get("status"), summary().toString());
    all.add(first);
    graph.write("all.ndjson", all);
    graph.row("CALL pith.import('all.ndjson', {trust: 'open'})");
    String resumed = graph.digest();
    graph.empty();
    graph.row("CALL pith.import('all.ndjson', {trust: 'open'})");
    assertEquals(graph.digest(), resumed);
  }

  private static List<String> repeated(List<String> documents) {
    return Collections.nCopies(REPEATS, documents).stream().flatMap(List::stream).toList();
  }

  private static Map<String, Object> summary() {
    return graph.rows("CALL pith.verify.all()").stream()
        .filter(row -> "SUMMARY".equals(row.get("check")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aWorkerEndsInTheMiddleOfOneDocument() throws Exception {
    endsInTheMiddle("pith-worker", "pith.verify.KeyCheck", TerminationIT::keys);
  }

  private static JsonObject keys(int count) {
    Random random = new Random(17);
    byte[] key = new byte[32];
    List<Json> keys = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      random.nextBytes(key);
      String base64 = Base64.getEncoder().encodeToString(key);
      keys.add(JsonObject.builder().put("key_id", "k" + i).put("public_key_b64", base64).build());
    }
    return TestBundle.of(PAPER, KEY).build().with("public_keys", new JsonArray(keys));
  }

  @Test
  void aWriterEndsInTheMiddleOfOnePaper() throws Exception {
    endsInTheMiddle("pith-writer", "pith.graph.compare.EventNodes", TerminationIT::events);
    assertEquals(0L, graph.value("MATCH (e:Event {target: 'n7'}) RETURN count(e)"));
  }

  private static JsonObject events(int count) {
    TestBundle bundle = TestBundle.of(PAPER, KEY);
    for (int i = 0; i < count; i++) {
      bundle.add(TestEvent.by(KEY, PAPER).type("mirror_hint", "n" + i, JsonObject.EMPTY).build());
    }
    return bundle.build();
  }

  /**
   * Told to stop, it takes less than half the time of the whole, which is measured before. A
   * document that is done before anybody can stop it is too small for this machine.
   */
  private static void endsInTheMiddle(String thread, String inside, IntFunction<JsonObject> bundle)
      throws Exception {
    for (int size = 2_500; size <= LARGEST; size *= 2) {
      graph.write("hostile.json", List.of(CanonicalJson.text(bundle.apply(size))));
      long whole = wholeMillis();
      if (whole >= LEAST_MILLIS && isStopped(thread, inside, whole)) {
        return;
      }
    }
    throw new AssertionError("no document was large enough to be stopped in its middle");
  }

  private static long wholeMillis() {
    graph.empty();
    long start = System.nanoTime();
    assertEquals(1L, importHostile().get("documents"));
    return millisSince(start);
  }

  /** False if the import was done before it was told to stop. */
  private static boolean isStopped(String thread, String inside, long whole) throws Exception {
    graph.empty();
    CompletableFuture<?> running = CompletableFuture.supplyAsync(() -> importHostile());
    List<Thread> busy = List.of();
    while (busy.isEmpty() && !running.isDone()) {
      busy =
          LimitsIT.runningIn(inside).stream()
              .filter(each -> each.getName().equals(thread))
              .toList();
    }
    if (running.isDone()) {
      return false;
    }
    LimitsIT.terminate(graph, "CALL pith.import('hostile.json'");
    long start = System.nanoTime();
    if (!hasFailed(running)) {
      return false;
    }
    for (Thread each : busy) {
      each.join(TimeUnit.MINUTES.toMillis(1));
      assertFalse(each.isAlive(), thread + " has ended");
    }
    long millis = millisSince(start);
    System.out.println(thread + " ended after " + millis + " ms, the whole takes " + whole);
    assertTrue(millis < whole / 2, millis + " of " + whole + " ms");
    return true;
  }

  private static boolean hasFailed(CompletableFuture<?> running) throws InterruptedException {
    try {
      running.get();
      return false;
    } catch (ExecutionException stopped) {
      return true;
    }
  }

  private static Map<String, Object> importHostile() {
    return graph.row("CALL pith.import('hostile.json', {trust: 'open', max_events: 10000000})");
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private static String transactionWithProgress(CompletableFuture<?> running) {
    while (!running.isDone()) {
      for (Map<String, Object> row :
          graph.rows(
              "SHOW TRANSACTIONS YIELD transactionId, statusDetails "
                  + "WHERE statusDetails CONTAINS 'documents' RETURN transactionId AS id")) {
        return (String) row.get("id");
      }
    }
    throw new AssertionError("the import ended although somebody else holds its papers");
  }
}
