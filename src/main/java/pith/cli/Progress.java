package pith.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.TransactionFailureException;
import pith.procedure.support.ProgressSentence;

/** How far an import is, with its rate and the time left: on a terminal only. */
final class Progress implements AutoCloseable {
  private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(500);

  private final AskedGraph graph;
  private final PrintWriter terminal;
  private final long start = System.nanoTime();
  private final Thread thread;
  private volatile boolean ended;

  Progress(AskedGraph graph, PrintWriter terminal) {
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
        details().stream()
            .map(row -> String.valueOf(row.get("text")))
            .flatMap(text -> ProgressSentence.parse(text).stream())
            .forEach(this::show);
      } catch (TransactionFailureException
          | QueryExecutionException
          | ServedRefusal
          | WrongUse stopping) {
        return;
      }
    }
  }

  private List<Map<String, Object>> details() {
    return graph.rows(
        "SHOW TRANSACTIONS YIELD statusDetails WHERE statusDetails STARTS WITH "
            + "$start RETURN statusDetails AS text",
        Map.of("start", ProgressSentence.START));
  }

  private void show(ProgressSentence progress) {
    if (!ended) {
      String line =
          line(
              progress.documents(),
              progress.bytesRead(),
              progress.totalBytes(),
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
