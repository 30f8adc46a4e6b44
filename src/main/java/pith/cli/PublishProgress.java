package pith.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import pith.procedure.PublishObserver;

/** How many papers of a mirror are done: on a terminal only. */
final class PublishProgress implements PublishObserver, AutoCloseable {
  private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(300);

  private final PrintWriter terminal;
  private final long start = System.nanoTime();
  private long shown = start;

  PublishProgress(PrintWriter terminal) {
    this.terminal = terminal;
  }

  @Override
  public void check() {
    // Ctrl-C ends the whole program.
  }

  @Override
  public void progress(long papers, long all) {
    long now = System.nanoTime();
    if (Terminal.isThere() && now - shown > PERIOD) {
      shown = now;
      terminal.print("\r\u001b[K" + Progress.line(papers, papers, all, (now - start) / 1e9));
      terminal.flush();
    }
  }

  @Override
  public void close() {
    if (Terminal.isThere()) {
      terminal.print("\r\u001b[K");
      terminal.flush();
    }
  }
}
