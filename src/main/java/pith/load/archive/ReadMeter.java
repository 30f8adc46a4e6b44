package pith.load.archive;

import java.util.concurrent.atomic.AtomicLong;
import pith.load.BrokenStream;
import pith.load.Limits;
import pith.refusal.RefusalCode;

/** Counts what goes in and what comes out, and refuses what expands beyond the limits. */
public final class ReadMeter {
  private final Limits limits;
  private final Runnable guard;
  private final AtomicLong consumed = new AtomicLong();
  private long total;
  private long fileConsumed;
  private long fileExpanded;
  private boolean isStopping;

  /** The guard runs once a buffer, on the reading thread, and may throw to end the reading. */
  public ReadMeter(Limits limits, Runnable guard) {
    this.limits = limits;
    this.guard = guard;
  }

  public Limits limits() {
    return limits;
  }

  public void startFile() {
    fileConsumed = 0;
    fileExpanded = 0;
  }

  public void consumed(int bytes) {
    checkGuard();
    fileConsumed += bytes;
    consumed.addAndGet(bytes);
  }

  /** Progress may be asked for from another thread. */
  public long consumed() {
    return consumed.get();
  }

  void expanded(int bytes) throws BrokenStream {
    checkGuard();
    fileExpanded += bytes;
    total += bytes;
    if (isRatioExceeded()) {
      throw new BrokenStream(
          RefusalCode.RATIO_EXCEEDED.problem(
              "at most " + limits.maxExpansionRatio() + " bytes out of each compressed one",
              fileExpanded + " bytes out of the first " + fileConsumed));
    } else if (isTotalExceeded()) {
      throw new BrokenStream(
          RefusalCode.TOTAL_TOO_LARGE.problem(
              "at most " + limits.maxTotalBytes() + " bytes in all files together", "more"));
    }
  }

  /** The guard has thrown, and what it threw is on its way out. */
  boolean isStopping() {
    return isStopping;
  }

  private void checkGuard() {
    isStopping = true;
    guard.run();
    isStopping = false;
  }

  /** No further byte of this file will be given. */
  public boolean isRatioExceeded() {
    long allowed =
        fileConsumed > Long.MAX_VALUE / 2 / limits.maxExpansionRatio()
            ? Long.MAX_VALUE
            : Limits.FREE_BYTES + fileConsumed * limits.maxExpansionRatio();
    return fileExpanded > allowed;
  }

  /** No further byte of any file will be given. */
  public boolean isTotalExceeded() {
    return total > limits.maxTotalBytes();
  }
}
