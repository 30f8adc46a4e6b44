package pith.graph.importing;

import java.time.InstantSource;
import java.util.List;
import org.neo4j.graphdb.Transaction;
import pith.graph.importing.ImportCounts.Counter;
import pith.graph.run.ChangeJournal;
import pith.graph.write.Keep;
import pith.load.Limits;
import pith.load.judge.Judgement;
import pith.trust.Assessor;
import pith.trust.TrustMode;
import pith.wanted.Change;

/** Judged documents, written in one transaction: each of them whole or none. */
public final class ImportBatch {
  private final Assessor assessor;
  private final TrustMode mode;
  private final boolean mends;
  private final Keep keep;
  private final int maxQuarantinedValues;
  private final InstantSource time;
  private final Runnable guard;
  private final ChangeJournal journal;

  /**
   * @param mends whether papers are written although nothing new came
   * @param keep what stays of bundles that say the same
   * @param guard runs between papers; what it throws ends the batch unwritten
   * @param journal where it is kept what changed
   */
  public ImportBatch(
      Assessor assessor,
      TrustMode mode,
      boolean mends,
      Keep keep,
      Limits limits,
      InstantSource time,
      Runnable guard,
      ChangeJournal journal) {
    this.assessor = assessor;
    this.mode = mode;
    this.mends = mends;
    this.keep = keep;
    this.maxQuarantinedValues = limits.maxQuarantinedValues();
    this.time = time;
    this.guard = guard;
    this.journal = journal;
  }

  /**
   * Papers are taken in the order of their numbers, so that two imports seldom block each other.
   */
  BatchResult write(Transaction tx, List<PreparedDocument> prepared) {
    BatchContent content = BatchContent.of(prepared);
    content.refused().forEach(refusal -> RefusalWriter.write(tx, refusal, time.instant()));
    PaperIntake intake = new PaperIntake(tx, assessor, maxQuarantinedValues, mends, keep, time);
    for (BatchContent.PaperBundles batch : content.papers()) {
      guard.run();
      intake.take(batch.paper(), batch.bundles());
    }
    content.records().forEach(intake::takeRecord);
    List<Change> changes = intake.changes();
    journal.write(tx, changes, time.instant());
    BatchResult written =
        intake
            .written()
            .plus(
                ImportCounts.NONE
                    .plus(Counter.UNCHANGED, content.known())
                    .plus(Counter.PAPERS_CHANGED, ChangeJournal.papers(changes)));
    written.refused().forEach(refusal -> RefusalWriter.write(tx, refusal, time.instant()));
    return written;
  }

  /** One document, in the transaction of the caller. */
  public BatchResult write(Transaction tx, Judgement judgement) {
    return write(tx, PreparedDocument.all(List.of(judgement), mode));
  }
}
