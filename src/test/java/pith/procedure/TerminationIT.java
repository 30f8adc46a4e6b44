package pith.procedure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pith.corpus.TestBundle;
import pith.corpus.TestCorpus;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.Graph;
import pith.json.CanonicalJson;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;

/** A long import shows how far it is, stops when told to, and leaves only whole documents. */
final class TerminationIT {
  private static final List<String> CORPUS = TestCorpus.documents(7, 60);
  private static final int REPEATS = 600;
  // The promise is a second; the rest is for a machine that is busy with something else.
  private static final long MOST_MILLIS = 5_000;

  private static final TestKey KEY = TestKey.of("the.registry", "registry-1");
  private static final TestPaper PAPER =
      TestPaper.of("2001.00003", "Of Long Work", "2020-01-01T00:00:00Z");

  private static Graph graph;

  @BeforeAll
  static void start() throws Exception {
    graph = Graph.start();
    try (OutputStream out =
        new ZstdOutputStream(
            Files.newOutputStream(graph.importDirectory().resolve("long.ndjson.zst")))) {
      for (int i = 0; i < REPEATS; i++) {
        for (String document : CORPUS) {
          out.write((document + "\n").getBytes(UTF_8));
        }
      }
    }
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @Test
  void showsItsProgressAndStopsWhenTerminated() throws Exception {
    CompletableFuture<?> running =
        CompletableFuture.supplyAsync(
            () -> graph.row("CALL pith.import('long.ndjson.zst', {trust: 'open'})"));
    String id = transactionWithProgress(running);
    long start = System.nanoTime();
    graph.rows("TERMINATE TRANSACTION $id", "id", id);
    ExecutionException stopped = assertThrows(ExecutionException.class, running::get);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    System.out.println("pith.import stopped " + millis + " ms after TERMINATE TRANSACTION");
    assertTrue(millis < MOST_MILLIS, millis + " ms");
    assertTrue(stopped.getMessage().toLowerCase(java.util.Locale.ROOT).contains("terminated"));

    Map<String, Object> stored =
        graph.rows("CALL pith.verify.all()").stream()
            .filter(row -> "SUMMARY".equals(row.get("check")))
            .findFirst()
            .orElseThrow();
    assertEquals("PASS", stored.get("status"), stored.toString());
    graph.write("corpus.ndjson", CORPUS);
    graph.row("CALL pith.import('corpus.ndjson', {trust: 'open'})");
    String resumed = graph.digest();
    graph.empty();
    graph.row("CALL pith.import('corpus.ndjson', {trust: 'open'})");
    assertEquals(graph.digest(), resumed);
  }

  /** Tens of thousands of keys are seconds of work, in one document. */
  @Test
  void aWorkerEndsInTheMiddleOfOneDocument() throws Exception {
    Random random = new Random(17);
    byte[] key = new byte[32];
    List<Json> keys = new ArrayList<>();
    for (int i = 0; i < 99_999; i++) {
      random.nextBytes(key);
      String base64 = Base64.getEncoder().encodeToString(key);
      keys.add(JsonObject.builder().put("key_id", "k" + i).put("public_key_b64", base64).build());
    }
    JsonObject bundle = TestBundle.of(PAPER, KEY).build().with("public_keys", new JsonArray(keys));
    endsSoon("pith-worker", "pith.verify.KeyCheck", bundle);
  }

  /** As many events are seconds of writing, in one transaction. */
  @Test
  void aWriterEndsInTheMiddleOfOnePaper() throws Exception {
    TestBundle bundle = TestBundle.of(PAPER, KEY);
    for (int i = 0; i < 20_000; i++) {
      bundle.add(TestEvent.by(KEY, PAPER).type("mirror_hint", "n" + i, JsonObject.EMPTY).build());
    }
    endsSoon("pith-writer", "pith.graph.write.EventWriter", bundle.build());
    assertEquals(0L, graph.value("MATCH (e:Event {target: 'n7'}) RETURN count(e)"));
  }

  private static void endsSoon(String thread, String inside, JsonObject bundle) throws Exception {
    graph.write("hostile.json", List.of(CanonicalJson.text(bundle)));
    CompletableFuture<?> running =
        CompletableFuture.supplyAsync(
            () -> graph.row("CALL pith.import('hostile.json', {trust: 'open'})"));
    List<Thread> busy = List.of();
    while (busy.isEmpty() && !running.isDone()) {
      busy =
          LimitsIT.runningIn(inside).stream()
              .filter(each -> each.getName().equals(thread))
              .toList();
    }
    LimitsIT.terminate(graph, "CALL pith.import('hostile.json'");
    long start = System.nanoTime();
    assertThrows(ExecutionException.class, running::get);
    for (Thread each : busy) {
      each.join(TimeUnit.MINUTES.toMillis(1));
      assertFalse(each.isAlive(), thread + " has ended");
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    System.out.println(thread + " ended " + millis + " ms after TERMINATE TRANSACTIONS");
    assertTrue(millis < MOST_MILLIS, millis + " ms");
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
    throw new AssertionError("the import ended before it showed any progress");
  }
}
