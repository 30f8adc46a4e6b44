package pith.procedure;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.neo4j.logging.Log;
import pith.graph.write.PaperMerge;
import pith.trust.TrustPolicy;

/** What an administrator finds in the log of a merge of all papers. */
final class MergeLog {
  private final Log log;
  private final MinuteLog minutes;
  private final long start = System.nanoTime();
  private final AtomicLong nodes = new AtomicLong();
  private final AtomicLong changed = new AtomicLong();

  private MergeLog(Log log) {
    this.log = log;
    this.minutes = new MinuteLog(log::info, System::nanoTime);
  }

  static MergeLog begin(Log log, TrustPolicy policy) {
    log.info("pith.merge.all began under %s", ImportLog.shown(policy));
    return new MergeLog(log);
  }

  void looked() {
    long looked = nodes.incrementAndGet();
    minutes.say(() -> "pith.merge.all goes on: nodes " + looked + ", papers changed " + changed);
  }

  void merged(PaperMerge paper) {
    if (paper.isChanged()) {
      changed.incrementAndGet();
    }
  }

  /** Whether it came to its end, or was stopped. */
  void closed() {
    log.info(
        "pith.merge.all is over after %d ms: nodes %d, papers changed %d",
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start), nodes.get(), changed.get());
  }
}
