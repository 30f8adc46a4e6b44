package pith.procedure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import pith.graph.run.ChangeJournal;
import pith.graph.run.Run;
import pith.graph.run.RunKind;
import pith.graph.write.PaperMerge;
import pith.procedure.support.RunDescriptions;
import pith.procedure.support.WallClock;
import pith.trust.TrustPolicy;
import pith.wanted.Change;
import pith.wanted.PropertyKeys;

/** A merge as a run: what another policy changes is news, too. */
record MergeRun(GraphDatabaseService db, Runnable guard, TrustPolicy policy) {
  private static final String ALL = "all papers";

  Run ofAll(Map<String, Object> settings) {
    return Run.begin(
        db,
        guard,
        RunDescriptions.of(RunKind.MERGE, ALL, settings, policy),
        WallClock.TIME.instant());
  }

  /** One paper, in the transaction of the caller. If nothing changed, there is nothing to keep. */
  void keep(Transaction tx, PaperMerge merged, List<Change> changes, long start) {
    if (changes.isEmpty()) {
      return;
    }
    Run run =
        Run.join(
            db,
            tx,
            guard,
            RunDescriptions.of(RunKind.MERGE, merged.number(), Map.of(), policy),
            WallClock.TIME.instant());
    run.write(tx, changes, WallClock.TIME.instant());
    run.end(
        tx,
        Map.of(
            PropertyKeys.MILLIS, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
            PropertyKeys.WRITTEN, merged.written(),
            PropertyKeys.PAPERS_CHANGED, ChangeJournal.papers(changes)),
        WallClock.TIME.instant());
  }
}
