package pith.graph;

import java.util.List;
import org.neo4j.graphdb.TransactionFailureException;
import pith.load.Judgement;
import pith.load.Refusal;
import pith.verify.BundleReport;

/**
 * Commits batches although others write too: a batch that met another's lock or another's new node
 * is simply written again, and a document that no database would take is refused alone.
 */
final class BatchCommit {
  private final Retry retry;
  private final ImportBatch batch;
  private final ImportObserver observer;

  BatchCommit(Retry retry, ImportBatch batch, ImportObserver observer) {
    this.retry = retry;
    this.batch = batch;
    this.observer = observer;
  }

  /** What was written, and how many documents were refused only by the database. */
  record Committed(WriteTally tally, long refused) {}

  Committed commit(List<Arrival> arrivals) {
    try {
      return new Committed(withRetries(arrivals), 0);
    } catch (IllegalArgumentException | TransactionFailureException unwritable) {
      if (arrivals.size() == 1) {
        return new Committed(refuse(arrivals.get(0).judgement()), 1);
      }
      WriteTally tally = WriteTally.NONE;
      long refused = 0;
      for (Arrival arrival : arrivals) {
        Committed alone = commit(List.of(arrival));
        tally = tally.plus(alone.tally());
        refused += alone.refused();
      }
      return new Committed(tally, refused);
    }
  }

  private WriteTally withRetries(List<Arrival> arrivals) {
    return retry.write(tx -> batch.write(tx, arrivals));
  }

  private WriteTally refuse(Judgement judgement) {
    if (!(judgement instanceof Judgement.Bundle bundle)) {
      throw new IllegalStateException("a refusal or a record that cannot be written");
    }
    BundleReport report = bundle.report();
    Refusal refusal = Refusal.unwritable(bundle.source(), bundle.position(), report.bundleSha256());
    WriteTally tally = retry.write(tx -> batch.write(tx, new Judgement.Refused(refusal)));
    observer.refused(refusal);
    return tally;
  }
}
