package pith.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Several batches are written at a time, for a commit waits for the disk and for its locks. No more
 * are under way than there are writers, and one that waits.
 */
final class BatchWriters<R> implements AutoCloseable {
  private static final long LOOK_UP_MILLIS = 100;

  private final int writers;
  private final ExecutorService threads;
  private final Function<List<Arrival>, R> write;
  private final Runnable waiting;
  private final Deque<Future<R>> underWay = new ArrayDeque<>();

  /**
   * @param waiting runs at least ten times a second on the thread that submits; may throw to stop
   */
  BatchWriters(int writers, Function<List<Arrival>, R> write, Runnable waiting) {
    this.writers = writers;
    this.write = write;
    this.waiting = waiting;
    this.threads = Executors.newFixedThreadPool(writers, task -> daemon(task));
  }

  /** Waits for room; what has been written meanwhile is handed on in the order of its coming. */
  void submit(List<Arrival> batch, java.util.function.Consumer<R> written) {
    while (underWay.size() > writers || !underWay.isEmpty() && underWay.element().isDone()) {
      written.accept(result(underWay.remove()));
    }
    underWay.add(threads.submit(() -> write.apply(batch)));
  }

  void finish(java.util.function.Consumer<R> written) {
    while (!underWay.isEmpty()) {
      written.accept(result(underWay.remove()));
    }
  }

  private R result(Future<R> pending) {
    while (true) {
      waiting.run();
      try {
        return pending.get(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        continue;
      } catch (ExecutionException failed) {
        throw failed.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException(failed.getCause());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while writing");
      }
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
