package pith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.graphdb.Result;
import pith.cli.EmbeddedGraph;

/**
 * Import, import again, verify: by the procedures that users call. The first import of a process
 * waits for the compiler, as the arithmetic beside it does not; so it is measured by itself, and
 * several follow it, each into an empty database.
 */
final class OurSteps {
  private static final int WARM = 3;
  private static final long PROGRESS_NANOS = 20_000_000_000L;

  private OurSteps() {}

  public static void main(String[] arguments) throws IOException {
    Path dump = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    Map<String, Object> parameters = Map.of("dump", dump.toAbsolutePath().toString());
    String call = "CALL pith.import($dump, " + System.getProperty("pith.bench.config", "{trust: 'open'}") + ")";
    try (EmbeddedGraph graph = open(folder.resolve("cold"))) {
      measure(graph, "import_cold", call, parameters, "documents");
    }
    ArchiveBench.remove(folder.resolve("cold"));
    for (int run = 1; run < WARM; run++) {
      try (EmbeddedGraph graph = open(folder.resolve("warm"))) {
        imported(graph, call, parameters);
      }
      ArchiveBench.remove(folder.resolve("warm"));
    }
    try (EmbeddedGraph graph = open(folder.resolve("kept"))) {
      imported(graph, call, parameters);
      measure(graph, "again", call, parameters, "unchanged");
      measure(
          graph,
          "verify",
          "CALL pith.verify.all() YIELD check, status WITH * WHERE status <> 'PASS' "
              + "WITH count(*) AS failed MATCH (b:Bundle) WITH failed, count(b) AS n "
              + "RETURN CASE failed WHEN 0 THEN n ELSE -1 END AS n",
          parameters,
          "n");
    }
  }

  private static void imported(EmbeddedGraph graph, String call, Map<String, Object> parameters)
      throws IOException {
    Thread progress = progress(graph);
    measure(graph, "import", call, parameters, "documents");
    progress.interrupt();
  }

  private static EmbeddedGraph open(Path folder) throws IOException {
    Files.createDirectories(folder);
    return EmbeddedGraph.open(
        folder, Map.of(GraphDatabaseSettings.pagecache_memory, PlainAlternative.PAGE_CACHE));
  }

  /** What SHOW TRANSACTIONS says, so that one sees whether the last are as fast as the first. */
  private static Thread progress(EmbeddedGraph graph) {
    Thread thread =
        new Thread(
            () -> {
              Thread.currentThread().setUncaughtExceptionHandler((ended, interrupted) -> {});
              long start = System.nanoTime();
              while (!Thread.interrupted()) {
                LockSupport.parkNanos(PROGRESS_NANOS);
                graph
                    .db()
                    .executeTransactionally(
                        "SHOW TRANSACTIONS YIELD statusDetails WHERE statusDetails <> '' "
                            + "RETURN statusDetails",
                        Map.of(),
                        rows -> {
                          long seconds = (System.nanoTime() - start) / 1_000_000_000;
                          rows.forEachRemaining(row -> System.out.println(seconds + " s " + row));
                          return 0;
                        });
              }
            });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void measure(
      EmbeddedGraph graph, String step, String call, Map<String, Object> parameters, String column)
      throws IOException {
    long start = System.nanoTime();
    long items =
        graph
            .db()
            .executeTransactionally(call, parameters, rows -> number(rows, column));
    System.out.println(Measured.of(step, items, System.nanoTime() - start).line());
  }

  private static long number(Result rows, String column) {
    Map<String, Object> row = rows.next();
    System.out.println(row);
    return ((Number) row.get(column)).longValue();
  }
}
