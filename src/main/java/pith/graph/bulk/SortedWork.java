package pith.graph.bulk;

import java.io.IOException;
import pith.graph.importing.ImportCounts;
import pith.graph.rows.GraphRows;
import pith.load.spill.SpillCursor;
import pith.load.spill.Spilled;
import pith.trust.TrustPolicy;

/** Takes the entries of one join, sorted by their keys, one by one. */
public interface SortedWork {
  void add(Spilled next) throws IOException;

  /** After the last one. */
  ImportCounts end() throws IOException;

  /**
   * @param guard runs now and then; what it throws ends the join
   * @param policy that tells how a key counts
   */
  static SortedWork of(
      JoinKind kind, GraphRows rows, Joins joins, Runnable guard, TrustPolicy policy) {
    return switch (kind) {
      case NAMES -> new NameJoin(rows, joins, guard);
      case NUMBERS -> new NumberJoin(rows, joins, guard);
      case SIGNERS -> new SignerJoin(rows, joins, guard, policy);
      case EVENTS -> new EventJoin(rows, joins, guard);
      case EDGES -> new EdgeJoin(rows, joins, guard);
      case LABELS, SPOKEN_OF, SAME ->
          throw new IllegalArgumentException(kind + " is for the store, and is not joined");
    };
  }

  default ImportCounts all(SpillCursor sorted) throws IOException {
    for (var next = sorted.next(); next.isPresent(); next = sorted.next()) {
      add(next.get());
    }
    return end();
  }
}
