package pith.graph.run;

import java.time.Instant;
import java.util.List;
import org.neo4j.graphdb.Transaction;
import pith.wanted.Change;

/** Where the changes of a batch are kept: in the transaction that makes them. */
public interface ChangeJournal {
  /** Keeps nothing. */
  ChangeJournal NONE = (tx, changes, at) -> {};

  void write(Transaction tx, List<Change> changes, Instant at);

  /** How many papers they are about. */
  static long papers(List<Change> changes) {
    return changes.stream().map(Change::number).distinct().count();
  }
}
