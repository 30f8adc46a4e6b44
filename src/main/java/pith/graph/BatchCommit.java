package pith.graph;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.neo4j.graphdb.ConstraintViolationException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.TransactionFailureException;
import org.neo4j.graphdb.TransientFailureException;
import pith.load.Judgement;
import pith.load.Refusal;
import pith.verify.BundleReport;

/**
 * Commits batches although others write too: a batch that met another's lock or another's new node
 * is simply written again, and a document that no database would take is refused alone.
 */
final class BatchCommit {
  private static final int MOST_TRIES = 50;
  private static final long FIRST_PAUSE_MILLIS = 2;
  private static final int LONGEST_SHIFT = 7;

  private final GraphDatabaseService db;
  private final ImportBatch batch;
  private final ImportObserver observer;

  BatchCommit(GraphDatabaseService db, ImportBatch batch, ImportObserver observer) {
    this.db = db;
    this.batch = batch;
    this.observer = observer;
  }

  /** What was written, and how many documents were refused only by the database. */
  record Committed(WriteTally tally, long refused) {}

  Committed commit(List<Judgement> judgements) {
    try {
      return new Committed(withRetries(judgements), 0);
    } catch (IllegalArgumentException | TransactionFailureException unwritable) {
      if (judgements.size() == 1) {
        return new Committed(refuse(judgements.get(0)), 1);
      }
      WriteTally tally = WriteTally.NONE;
      long refused = 0;
      for (Judgement judgement : judgements) {
        Committed alone = commit(List.of(judgement));
        tally = tally.plus(alone.tally());
        refused += alone.refused();
      }
      return new Committed(tally, refused);
    }
  }

  private WriteTally withRetries(List<Judgement> judgements) {
    for (int attempt = 1; ; attempt++) {
      try (Transaction tx = db.beginTx()) {
        WriteTally tally = batch.write(tx, judgements);
        tx.commit();
        return tally;
      } catch (TransientFailureException
          | ConstraintViolationException
          | NotFoundException anotherWriter) {
        if (attempt == MOST_TRIES) {
          throw anotherWriter;
        }
        pause(attempt);
      }
    }
  }

  /** At random, or two writers that met once would meet again. */
  private void pause(int attempt) {
    observer.check();
    long most = FIRST_PAUSE_MILLIS << Math.min(attempt, LONGEST_SHIFT);
    LockSupport.parkNanos(
        TimeUnit.MILLISECONDS.toNanos(1 + ThreadLocalRandom.current().nextLong(most)));
  }

  private WriteTally refuse(Judgement judgement) {
    if (!(judgement instanceof Judgement.Bundle bundle)) {
      throw new IllegalStateException("a refusal or a record that cannot be written");
    }
    BundleReport report = bundle.report();
    Refusal refusal =
        Refusal.unwritable(bundle.source(), bundle.position(), report.bundleSha256());
    observer.refused(refusal);
    return withRetries(List.of(new Judgement.Refused(refusal)));
  }
}
