package pith.graph.importing;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import pith.graph.write.CreatedNodes;
import pith.trust.KeptOut;
import pith.trust.ReceivedBundle;
import pith.trust.TrustPolicy;
import pith.verify.BundleReport;

/** Named counters of an import. */
public final class ImportCounts {
  public static final ImportCounts NONE = new ImportCounts(new EnumMap<>(Counter.class));

  /** One for each counted column of an import's row, and for each kind of what is quarantined. */
  public enum Counter {
    IMPORTED,
    REISSUED,
    UNCHANGED,
    MENDED,
    QUARANTINED,
    PAPERS,
    PAPERS_CHANGED,
    EVENTS,
    NEW_EVENTS,
    ALIASES,
    SIGNERS,
    CITATIONS,
    STATES_REPRODUCED,
    STATES_DIFFERING,
    ASIDE_NOT_INTACT,
    ASIDE_UNKNOWN_SIGNER,
    ASIDE_NAME_TAKEN,
    ASIDE_KEY_REFUSED;

    private boolean isColumn() {
      return compareTo(ASIDE_NOT_INTACT) < 0;
    }

    private static Counter of(KeptOut why) {
      return switch (why) {
        case NOT_INTACT -> ASIDE_NOT_INTACT;
        case UNKNOWN_SIGNER -> ASIDE_UNKNOWN_SIGNER;
        case NAME_TAKEN -> ASIDE_NAME_TAKEN;
        case KEY_REFUSED -> ASIDE_KEY_REFUSED;
      };
    }
  }

  private final Map<Counter, Long> counts;

  private ImportCounts(Map<Counter, Long> counts) {
    this.counts = counts;
  }

  public long get(Counter counter) {
    return counts.getOrDefault(counter, 0L);
  }

  /** All of them under the names of their columns. */
  public Map<String, Long> byName() {
    Map<String, Long> all = new TreeMap<>();
    for (Counter counter : Counter.values()) {
      if (counter.isColumn()) {
        all.put(counter.name().toLowerCase(Locale.ROOT), get(counter));
      }
    }
    return all;
  }

  /** Of the quarantined bundles, how many are so for which reason. */
  public Map<KeptOut, Long> keptOut() {
    Map<KeptOut, Long> kinds = new EnumMap<>(KeptOut.class);
    for (KeptOut why : KeptOut.values()) {
      if (get(Counter.of(why)) > 0) {
        kinds.put(why, get(Counter.of(why)));
      }
    }
    return kinds;
  }

  public ImportCounts plus(Counter counter, long more) {
    Map<Counter, Long> sum = new EnumMap<>(counts);
    sum.merge(counter, more, Long::sum);
    return new ImportCounts(sum);
  }

  public ImportCounts plus(ImportCounts other) {
    Map<Counter, Long> sum = new EnumMap<>(counts);
    other.counts.forEach((counter, more) -> sum.merge(counter, more, Long::sum));
    return new ImportCounts(sum);
  }

  public ImportCounts plus(CreatedNodes created) {
    return plus(Counter.NEW_EVENTS, created.events())
        .plus(Counter.ALIASES, created.aliases())
        .plus(Counter.SIGNERS, created.signers())
        .plus(Counter.CITATIONS, created.citations());
  }

  /** A bundle that was not stored before. */
  public ImportCounts plusBundle(ReceivedBundle received, TrustPolicy policy) {
    return KeptOut.of(received, policy)
        .map(why -> plus(received, Counter.QUARANTINED).plus(Counter.of(why), 1))
        .orElseGet(() -> plus(received, Counter.IMPORTED));
  }

  /** A bundle that says what an admitted one says. */
  public ImportCounts plusReissue(ReceivedBundle received) {
    return plus(received, Counter.REISSUED);
  }

  private ImportCounts plus(ReceivedBundle received, Counter kind) {
    BundleReport report = received.report();
    return plus(kind, 1)
        .plus(Counter.EVENTS, report.events().size())
        .plus(report.isStateReproduced() ? Counter.STATES_REPRODUCED : Counter.STATES_DIFFERING, 1);
  }
}
