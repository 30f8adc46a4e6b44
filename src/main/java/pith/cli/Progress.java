package pith.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.TransactionFailureException;

/** How far an import is, with its rate and the time left: on a terminal only. */
final class Progress implements AutoCloseable {
  private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(500);
  private static final Pattern DETAILS =
      Pattern.compile("pith.import: (\\d+) documents, (\\d+) of (\\d+) bytes read.*");

  private final EmbeddedGraph graph;
  private final PrintWriter terminal;
  private final long start = System.nanoTime();
  private final Thread thread;
  private volatile boolean ended;

  Progress(EmbeddedGraph graph, PrintWriter terminal) {
    this.graph = graph;
    this.terminal = terminal;
    this.thread = new Thread(this::watch, "pith-progress");
    this.thread.setDaemon(true);
  }

  void showOnTerminal() {
    if (Terminal.isThere()) {
      thread.start();
    }
  }

  private void watch() {
    while (!ended) {
      LockSupport.parkNanos(PERIOD);
      try {
        details().forEach(row -> show(String.valueOf(row.get("text"))));
      } catch (TransactionFailureException | QueryExecutionException stopping) {
        return;
      }
    }
  }

  private List<Map<String, Object>> details() {
    return Database.rows(
        graph,
        "SHOW TRANSACTIONS YIELD statusDetails WHERE statusDetails STARTS WITH "
            + "'pith.import' RETURN statusDetails AS text",
        Map.of());
  }

  private void show(String details) {
    Matcher numbers = DETAILS.matcher(details);
    if (numbers.matches() && !ended) {
      String line =
          line(
              Long.parseLong(numbers.group(1)),
              Long.parseLong(numbers.group(2)),
              Long.parseLong(numbers.group(3)),
              (System.nanoTime() - start) / 1e9);
      terminal.print("\r\u001b[K" + line);
      terminal.flush();
    }
  }

  static String line(long documents, long read, long total, double seconds) {
    double part = total == 0 ? 1 : (double) read / total;
    int filled = (int) Math.round(part * 20);
    long left = part == 0 ? 0 : Math.round(seconds / part - seconds);
    return "[%s%s] %3.0f %%  %d documents  %.0f/s  %d:%02d left"
        .formatted(
            "#".repeat(filled),
            "-".repeat(20 - filled),
            part * 100,
            documents,
            documents / Math.max(seconds, 1e-3),
            left / 60,
            left % 60);
  }

  private void join() {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended = true;
    if (thread.isAlive()) {
      LockSupport.unpark(thread);
      join();
      terminal.print("\r\u001b[K");
      terminal.flush();
    }
  }
}
