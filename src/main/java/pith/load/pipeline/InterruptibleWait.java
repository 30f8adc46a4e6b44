package pith.load.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Waits for another thread, and runs a guard meanwhile that can stop the waiting. */
public final class InterruptibleWait {
  static final long LOOK_UP_MILLIS = 100;

  private InterruptibleWait() {}

  /**
   * The result of the other thread, or its own exception or error.
   *
   * @param guard runs at least ten times a second; what it throws ends the wait
   */
  public static <R> R forResult(Future<R> pending, Runnable guard) {
    while (true) {
      guard.run();
      try {
        return pending.get(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        continue;
      } catch (ExecutionException failed) {
        throw asItWas(failed.getCause());
      } catch (InterruptedException interrupted) {
        throw interrupted();
      }
    }
  }

  public static CancellationException interrupted() {
    Thread.currentThread().interrupt();
    return new CancellationException("interrupted while waiting for another thread");
  }

  private static RuntimeException asItWas(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException unchecked
        ? unchecked
        : cause instanceof IOException io
            ? new UncheckedIOException(io)
            : new IllegalStateException(cause);
  }
}
