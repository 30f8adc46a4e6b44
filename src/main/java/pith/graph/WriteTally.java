package pith.graph;

import pith.trust.Admission;
import pith.trust.Holding;
import pith.trust.TrustPolicy;
import pith.verify.BundleReport;

/** What writing came to, in the columns of an import's row. */
public record WriteTally(
    long imported,
    long unchanged,
    long quarantined,
    long papers,
    long events,
    long newEvents,
    long aliases,
    long signers,
    long citations,
    long statesReproduced,
    long statesDiffering) {
  public static final WriteTally NONE = new WriteTally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  static WriteTally ofCreated(long events, long aliases, long signers, long citations) {
    return new WriteTally(0, 0, 0, 0, 0, events, aliases, signers, citations, 0, 0);
  }

  WriteTally plusPaper() {
    return plus(new WriteTally(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0));
  }

  WriteTally plusUnchanged(long documents) {
    return plus(new WriteTally(0, documents, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  /** A bundle that nobody held. */
  WriteTally plusJudged(Holding holding, TrustPolicy policy) {
    BundleReport report = holding.report();
    long taken = holding.admission(policy) == Admission.PINNED_EVENTS_ONLY ? 0 : 1;
    long reproduced = report.stateReproduced() ? 1 : 0;
    long entries = report.events().size();
    return plus(
        new WriteTally(taken, 0, 1 - taken, 0, entries, 0, 0, 0, 0, reproduced, 1 - reproduced));
  }

  /** A record that came by itself and that nobody had seen. */
  WriteTally plusRecord() {
    return plus(new WriteTally(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  public WriteTally plus(WriteTally other) {
    return new WriteTally(
        imported + other.imported,
        unchanged + other.unchanged,
        quarantined + other.quarantined,
        papers + other.papers,
        events + other.events,
        newEvents + other.newEvents,
        aliases + other.aliases,
        signers + other.signers,
        citations + other.citations,
        statesReproduced + other.statesReproduced,
        statesDiffering + other.statesDiffering);
  }
}
