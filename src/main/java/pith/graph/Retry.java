package pith.graph;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.neo4j.graphdb.ConstraintViolationException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.TransientFailureException;

/** Writes although others write too: a transaction that met another lock or node is repeated. */
public final class Retry {
  private static final int MOST_TRIES = 50;
  private static final long FIRST_PAUSE_MILLIS = 2;
  private static final int LONGEST_SHIFT = 7;

  private final GraphDatabaseService db;
  private final Runnable guard;
  private final Set<Transaction> open = ConcurrentHashMap.newKeySet();

  public Retry(GraphDatabaseService db, Runnable guard) {
    this.db = db;
    this.guard = guard;
  }

  /** The work runs once for each try, each time in a new transaction. */
  public <R> R write(Function<Transaction, R> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
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

  private <R> R once(Function<Transaction, R> work) {
    try (Transaction tx = db.beginTx()) {
      open.add(tx);
      try {
        guard.run();
        R result = work.apply(tx);
        tx.commit();
        return result;
      } finally {
        open.remove(tx);
      }
    }
  }

  /**
   * To be called once the guard throws: so a writer ends in the middle of one paper, and while it
   * waits for another's lock.
   */
  public void stop() {
    open.forEach(Transaction::terminate);
  }

  /** At random, or two writers that met once would meet again. */
  private void pause(int attempt) {
    guard.run();
    long most = FIRST_PAUSE_MILLIS << Math.min(attempt, LONGEST_SHIFT);
    LockSupport.parkNanos(
        TimeUnit.MILLISECONDS.toNanos(1 + ThreadLocalRandom.current().nextLong(most)));
  }
}
