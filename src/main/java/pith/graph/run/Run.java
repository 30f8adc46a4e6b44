package pith.graph.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.graph.Retry;
import pith.wanted.Change;
import pith.wanted.PropertyKeys;
import pith.wanted.WantedProperties;

/** An import or a merge that goes on now. It is seen from its beginning, also if it is killed. */
public final class Run implements ChangeJournal {
  private final long number;
  private final AtomicLong sequence;

  private Run(long number, long sequence) {
    this.number = number;
    this.sequence = new AtomicLong(sequence);
  }

  /** In a transaction of its own. */
  public static Run begin(
      GraphDatabaseService db, Runnable guard, RunDescription description, Instant now) {
    long number =
        new Retry(db, guard)
            .write(
                tx -> {
                  long next = RecordedRuns.last(tx) + 1;
                  Node run = tx.createNode(Labels.IMPORT);
                  run.setProperty(PropertyKeys.RUN, next);
                  description.write(run, now);
                  return next;
                });
    return new Run(number, 0);
  }

  /**
   * For a call in the transaction of its caller. Calls of one kind in one transaction are one run,
   * for a query may import a million documents.
   */
  public static Run join(
      GraphDatabaseService db,
      Transaction tx,
      Runnable guard,
      RunDescription description,
      Instant now) {
    return RecordedRuns.newest(tx)
        .filter(run -> description.isThatOf(run) && isOnlyEndedIn(run, db))
        .map(
            run ->
                new Run(
                    (long) run.getProperty(PropertyKeys.RUN), count(run, PropertyKeys.SEQUENCE)))
        .orElseGet(() -> begin(db, guard, description, now));
  }

  /** Whether it ended in a transaction that nobody else can see yet: the caller's. */
  private static boolean isOnlyEndedIn(Node run, GraphDatabaseService db) {
    if (!run.hasProperty(PropertyKeys.ENDED)) {
      return false;
    }
    try (Transaction other = db.beginTx()) {
      return Optional.ofNullable(
              other.findNode(Labels.IMPORT, PropertyKeys.RUN, run.getProperty(PropertyKeys.RUN)))
          .filter(seen -> !seen.hasProperty(PropertyKeys.ENDED))
          .isPresent();
    }
  }

  /** The same, where so many batches were written otherwise. */
  public Run after(long batches) {
    return new Run(number, batches);
  }

  /** Changes as a batch has them; see {@link #batch}. */
  public static byte[] packed(List<Change> changes) {
    return ChangeCodec.packed(changes);
  }

  /** What one batch of a run has, that is not written by it. */
  public static WantedProperties batch(long run, long sequence, byte[] packed, Instant at) {
    return WantedProperties.builder()
        .put(PropertyKeys.RUN, run)
        .put(PropertyKeys.SEQUENCE, sequence)
        .put(PropertyKeys.AT, at.atZone(ZoneOffset.UTC))
        .put(PropertyKeys.PACKED, packed)
        .build();
  }

  public long number() {
    return number;
  }

  @Override
  public void write(Transaction tx, List<Change> changes, Instant at) {
    if (changes.isEmpty()) {
      return;
    }
    Node node = tx.createNode(Labels.CHANGES);
    batch(number, sequence.incrementAndGet(), packed(changes), at)
        .values()
        .forEach(node::setProperty);
  }

  /** In a transaction of its own. */
  public void end(GraphDatabaseService db, Map<String, Long> counts, Instant now) {
    try (Transaction tx = db.beginTx()) {
      end(tx, counts, now);
      tx.commit();
    }
  }

  /**
   * @param counts that are added to those of earlier calls in this transaction
   */
  public void end(Transaction tx, Map<String, Long> counts, Instant now) {
    Node run = tx.findNode(Labels.IMPORT, PropertyKeys.RUN, number);
    if (run == null) {
      return;
    }
    counts.forEach((name, more) -> run.setProperty(name, count(run, name) + more));
    run.setProperty(PropertyKeys.SEQUENCE, sequence.get());
    run.setProperty(PropertyKeys.ENDED, now.atZone(ZoneOffset.UTC));
  }

  private static long count(Node run, String name) {
    return run.getProperty(name, 0L) instanceof Long count ? count : 0;
  }
}
