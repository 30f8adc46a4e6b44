package pith.load.pipeline;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * One source, several workers, one taker: reading, working and taking overlap, results come in the
 * order of the source, and no more than a few pieces are under way at any time.
 */
public final class Pipeline<R> implements AutoCloseable {
  private final BlockingQueue<Future<Optional<R>>> underWay;
  private final ExecutorService workers;
  private final Thread reading;
  private volatile boolean stopped;
  private boolean ended;

  private <W> Pipeline(WorkSource<W> source, int threads, Work<W, R> work) {
    this.underWay = new ArrayBlockingQueue<>(2 * threads + 2);
    this.workers = Executors.newFixedThreadPool(threads, task -> daemon(task, "pith-worker"));
    this.reading = daemon(() -> read(source, work), "pith-reader");
  }

  /** The source is closed on the thread that reads it, at its end or soon after {@link #close}. */
  public static <W, R> Pipeline<R> start(WorkSource<W> source, int threads, Work<W, R> work) {
    Pipeline<R> pipeline = new Pipeline<>(source, threads, work);
    pipeline.reading.start();
    return pipeline;
  }

  /**
   * The next result; empty at the end.
   *
   * @param waiting runs at least ten times a second; what it throws ends the wait and the pipeline
   */
  public Optional<R> next(Runnable waiting) {
    if (ended) {
      return Optional.empty();
    }
    try {
      Optional<Future<Optional<R>>> first = Optional.empty();
      while (first.isEmpty()) {
        waiting.run();
        first =
            Optional.ofNullable(
                underWay.poll(InterruptibleWait.LOOK_UP_MILLIS, TimeUnit.MILLISECONDS));
      }
      Optional<R> result = InterruptibleWait.forResult(first.get(), waiting);
      ended = result.isEmpty();
      return result;
    } catch (InterruptedException interrupted) {
      close();
      throw InterruptibleWait.interrupted();
    } catch (RuntimeException | Error told) {
      close();
      throw told;
    }
  }

  /** Whatever is under way is dropped, also in the middle of one piece. */
  @Override
  public void close() {
    stopped = true;
    workers.shutdownNow();
    underWay.clear();
    reading.interrupt();
  }

  private <W> void read(WorkSource<W> source, Work<W, R> work) {
    try (source) {
      for (Optional<W> next = source.next(); next.isPresent() && !stopped; next = source.next()) {
        W piece = next.get();
        underWay.put(workers.submit(() -> Optional.of(work.of(piece, this::stopIfClosed))));
      }
      underWay.put(CompletableFuture.completedFuture(Optional.empty()));
    } catch (InterruptedException wanted) {
      stopped = true;
    } catch (IOException | RuntimeException unexpected) {
      tell(unexpected);
    }
  }

  private void stopIfClosed() {
    if (stopped) {
      throw new CancellationException("nobody waits for this any more");
    }
  }

  /** The taker learns of it in its turn, unless nobody takes any more. */
  private void tell(Exception unexpected) {
    try {
      if (!stopped) {
        underWay.put(CompletableFuture.failedFuture(unexpected));
      }
    } catch (InterruptedException wanted) {
      stopped = true;
    }
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
