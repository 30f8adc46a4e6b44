package pith.procedure;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Lines for the log while something long goes on: at most one a minute, from any thread. */
final class MinuteLog {
  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

  private final Consumer<String> log;
  private final LongSupplier nanos;
  private long last;

  MinuteLog(Consumer<String> log, LongSupplier nanos) {
    this.log = log;
    this.nanos = nanos;
    this.last = nanos.getAsLong();
  }

  /** The line is made only if it is said. */
  synchronized void say(Supplier<String> line) {
    long now = nanos.getAsLong();
    if (now - last >= MINUTE) {
      last = now;
      log.accept(line.get());
    }
  }
}
