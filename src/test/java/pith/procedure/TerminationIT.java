package pith.procedure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pith.corpus.TestCorpus;

/** A long import shows how far it is, stops when told to, and leaves only whole documents. */
final class TerminationIT {
  private static final List<String> CORPUS = TestCorpus.documents(7, 60);
  private static final int REPEATS = 600;
  // The promise is a second; the rest is for a machine that is busy with something else.
  private static final long MOST_MILLIS = 5_000;

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
