package pith.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * One reader, several workers, one taker: reading, working and taking overlap, results come in the
 * order of the documents, and no more than a few chunks are under way at any time.
 */
public final class Pipeline<R> implements AutoCloseable {
  private static final int CHUNK_DOCUMENTS = 64;
  private static final int CHUNK_BYTES = 1 << 20;
  private static final long LOOK_UP_MILLIS = 100;

  private final DocumentReader reader;
  private final Function<List<Document>, R> work;
  private final BlockingQueue<Future<Optional<R>>> underWay;
  private final ExecutorService workers;
  private final Thread reading;
  private volatile boolean stopped;

  private Pipeline(
      List<SourceFile> files, Limits limits, int threads, Function<List<Document>, R> work) {
    this.reader = DocumentReader.open(files, limits, this::stopReading);
    this.work = work;
    this.underWay = new ArrayBlockingQueue<>(2 * threads + 2);
    this.workers = Executors.newFixedThreadPool(threads, task -> daemon(task, "pith-verify"));
    this.reading = daemon(this::read, "pith-read");
  }

  public static <R> Pipeline<R> start(
      List<SourceFile> files, Limits limits, int threads, Function<List<Document>, R> work) {
    Pipeline<R> pipeline = new Pipeline<>(files, limits, threads, work);
    pipeline.reading.start();
    return pipeline;
  }

  /**
   * The next result; empty at the end.
   *
   * @param waiting runs ten times a second while there is nothing to take; what it throws ends the
   *     wait
   */
  public Optional<R> next(Runnable waiting) {
    try {
      Optional<Future<Optional<R>>> first = Optional.empty();
      while (first.isEmpty()) {
        waiting.run();
        first = Optional.ofNullable(underWay.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS));
      }
      while (true) {
        waiting.run();
        try {
          return first.get().get(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
          continue;
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Stopped();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  public long bytesRead() {
    return reader.bytesRead();
  }

  public long totalBytes() {
    return reader.totalBytes();
  }

  /** Whatever is under way is dropped. */
  @Override
  public void close() {
    stopped = true;
    workers.shutdownNow();
    underWay.clear();
    reading.interrupt();
  }

  private void read() {
    try (reader) {
      List<Document> chunk = new ArrayList<>();
      long bytes = 0;
      for (Optional<Document> next = reader.next(); next.isPresent(); next = reader.next()) {
        chunk.add(next.get());
        bytes += next.get() instanceof Document.Content content ? content.bytes().length : 0;
        if (chunk.size() >= CHUNK_DOCUMENTS || bytes >= CHUNK_BYTES) {
          submit(List.copyOf(chunk));
          chunk.clear();
          bytes = 0;
        }
      }
      if (!chunk.isEmpty()) {
        submit(List.copyOf(chunk));
      }
      underWay.put(CompletableFuture.completedFuture(Optional.empty()));
    } catch (InterruptedException | Stopped wanted) {
      stopped = true;
    } catch (IOException | RuntimeException unexpected) {
      fail(unexpected);
    }
  }

  private void submit(List<Document> chunk) throws InterruptedException {
    if (stopped) {
      throw new Stopped();
    }
    underWay.put(workers.submit(() -> Optional.of(work.apply(chunk))));
  }

  /** The taker learns of it in its turn. */
  private void fail(Exception unexpected) {
    try {
      underWay.put(CompletableFuture.failedFuture(unexpected));
    } catch (InterruptedException wanted) {
      stopped = true;
    }
  }

  private void stopReading() {
    if (stopped) {
      throw new Stopped();
    }
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Ends the reading from within; nothing went wrong. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
