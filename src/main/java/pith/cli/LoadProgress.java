package pith.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import pith.graph.bulk.LoadObserver;
import pith.graph.bulk.LoadPhase;
import pith.procedure.support.PithFailure;
import pith.refusal.Refusal;

/** How far a load is, over all its parts: on a terminal only. */
final class LoadProgress implements LoadObserver {
  private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(300);
  private static final int WHOLE = 100;
  private final PrintWriter terminal;
  private final boolean failsOnInvalid;
  private final long start = System.nanoTime();
  private long shown;

  LoadProgress(PrintWriter terminal, boolean failsOnInvalid) {
    this.terminal = terminal;
    this.failsOnInvalid = failsOnInvalid;
  }

  @Override
  public void check() {
    // Ctrl-C ends the whole program.
  }

  @Override
  public void progress(LoadPhase phase, long done, long whole, long documents) {
    long now = System.nanoTime();
    boolean isEdge = done == 0 || done >= whole;
    if (Terminal.isThere() && (isEdge || now - shown > PERIOD)) {
      shown = now;
      terminal.print(
          "\r\u001b[K"
              + Progress.line(documents, part(phase, done, whole), WHOLE, (now - start) / 1e9)
              + "  "
              + phase.word());
      terminal.flush();
    }
  }

  private static long part(LoadPhase phase, long done, long whole) {
    long before = 0;
    for (LoadPhase each : LoadPhase.values()) {
      if (each == phase) {
        return before
            + Math.round(weight(each) * Math.min(1.0, done / Math.max(1.0, (double) whole)));
      }
      before += weight(each);
    }
    return before;
  }

  /** Of a hundred, as a guess: it differs with the archive. */
  private static int weight(LoadPhase phase) {
    return switch (phase) {
      case READING -> 15;
      case VERIFYING -> 50;
      case JOINING -> 5;
      case STORING -> 18;
      case INDEXING -> 12;
    };
  }

  @Override
  public void refused(Refusal refusal) {
    if (failsOnInvalid) {
      throw PithFailure.of(refusal);
    }
  }

  void end() {
    if (Terminal.isThere()) {
      terminal.print("\r\u001b[K");
      terminal.flush();
    }
  }
}
