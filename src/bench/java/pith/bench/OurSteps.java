package pith.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.neo4j.graphdb.Result;
import pith.cli.EmbeddedGraph;

/**
 * Import, import again, verify: by the procedures that users call. The first import of a process
 * waits for the compiler, as the arithmetic beside it does not; so it is measured by itself, and
 * several follow it, each into an empty database. The arithmetic runs before and after each of
 * them, for a shared machine is not as fast in one minute as in another.
 */
final class OurSteps {
  private static final int WARM = 3;
  private static final String IMPORT =
      "CALL pith.import($dump, " + System.getProperty("pith.bench.config", "{trust: 'open'}") + ")";
  private static final long PROGRESS_NANOS = 20_000_000_000L;

  private OurSteps() {}

  public static void main(String[] arguments) throws IOException {
    Path dump = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    load("import_cold", dump, folder.resolve("cold"));
    Beside beside = new Beside(Integer.parseInt(arguments[2]));
    for (int run = 1; run < WARM; run++) {
      load("import", dump, folder.resolve("warm"));
      beside.measure();
    }
    try (EmbeddedGraph graph = BenchGraph.open(folder.resolve("kept"))) {
      load(graph, "import", dump);
      beside.measure();
      measure(graph, "again", IMPORT, dump, "unchanged");
      measure(
          graph,
          "verify",
          "CALL pith.verify.all() YIELD check, status WITH * WHERE status <> 'PASS' "
              + "WITH count(*) AS failed MATCH (b:Bundle) WITH failed, count(b) AS n "
              + "RETURN CASE failed WHEN 0 THEN n ELSE -1 END AS n",
          dump,
          "n");
    }
  }

  /** The mean of before and after, so that each import has arithmetic of its own time. */
  private static final class Beside {
    private final BareArithmetic arithmetic = new BareArithmetic();
    private final int signatures;
    private long before;

    Beside(int signatures) {
      this.signatures = signatures;
      this.before = arithmetic.bouncyCastle(signatures);
    }

    void measure() throws IOException {
      long after = arithmetic.bouncyCastle(signatures);
      System.out.println(
          Measured.of("bouncy_castle_all_cores", signatures, (before + after) / 2).line());
      before = after;
    }
  }

  /** Into an empty database, which is removed. */
  static void load(String step, Path dump, Path folder) throws IOException {
    try (EmbeddedGraph graph = BenchGraph.open(folder)) {
      load(graph, step, dump);
    }
    ArchiveBench.remove(folder);
  }

  private static void load(EmbeddedGraph graph, String step, Path dump) throws IOException {
    Thread progress = progress(graph);
    measure(graph, step, IMPORT, dump, "documents");
    progress.interrupt();
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
      EmbeddedGraph graph, String step, String call, Path dump, String column) throws IOException {
    Map<String, Object> parameters = Map.of("dump", dump.toAbsolutePath().toString());
    long start = System.nanoTime();
    long items = graph.db().executeTransactionally(call, parameters, rows -> number(rows, column));
    System.out.println(Measured.of(step, items, System.nanoTime() - start).line());
  }

  private static long number(Result rows, String column) {
    Map<String, Object> row = rows.next();
    System.out.println(row);
    return ((Number) row.get(column)).longValue();
  }
}
