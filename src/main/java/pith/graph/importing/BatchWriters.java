package pith.graph.importing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import pith.load.pipeline.InterruptibleWait;

/**
 * Several batches are written at a time, for a commit waits for the disk and for its locks. No more
 * are under way than there are writers, and one that waits.
 */
final class BatchWriters<R> implements AutoCloseable {
  private final int writers;
  private final ExecutorService threads;
  private final Function<List<PreparedDocument>, R> write;
  private final Runnable waiting;
  private final Deque<Future<R>> underWay = new ArrayDeque<>();

  /**
   * @param waiting runs at least ten times a second on the thread that submits; may throw to stop
   */
  BatchWriters(int writers, Function<List<PreparedDocument>, R> write, Runnable waiting) {
    this.writers = writers;
    this.write = write;
    this.waiting = waiting;
    this.threads = Executors.newFixedThreadPool(writers, task -> daemon(task));
  }

  /** Waits for room; what has been written meanwhile is handed on in the order of its coming. */
  void submit(List<PreparedDocument> batch, Consumer<R> written) {
    while (underWay.size() > writers || !underWay.isEmpty() && underWay.element().isDone()) {
      written.accept(InterruptibleWait.forResult(underWay.remove(), waiting));
    }
    underWay.add(threads.submit(() -> write.apply(batch)));
  }

  void finish(Consumer<R> written) {
    while (!underWay.isEmpty()) {
      written.accept(InterruptibleWait.forResult(underWay.remove(), waiting));
    }
  }

  /** Returns when nothing is written any more. */
  @Override
  public void close() {
    threads.shutdown();
    underWay.forEach(pending -> pending.cancel(false));
    try {
      while (!threads.awaitTermination(1, TimeUnit.SECONDS)) {
        continue;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "pith-writer");
    thread.setDaemon(true);
    return thread;
  }
}
