package pith.graph.importing;

import pith.graph.write.Keep;
import pith.load.Limits;
import pith.trust.TrustMode;

/** How an import is to be done. */
public record ImportSettings(
    TrustMode trust,
    boolean failsOnInvalid,
    int batchSize,
    int threads,
    int writers,
    boolean dryRun,
    boolean mends,
    Keep keep,
    Limits limits) {
  public static final int MOST_THREADS = 1024;
  public static final int MOST_BATCH = 100_000;

  public ImportSettings {
    if (batchSize < 1
        || batchSize > MOST_BATCH
        || threads < 1
        || threads > MOST_THREADS
        || writers < 1
        || writers > MOST_THREADS) {
      throw new IllegalArgumentException("batch size, threads or writers out of range");
    }
  }
}
