package pith.graph.importing;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neo4j.graphdb.Transaction;
import pith.graph.importing.ImportCounts.Counter;
import pith.graph.write.PackedBundle;
import pith.load.Limits;
import pith.load.judge.Judgement;
import pith.model.PithNumber;
import pith.trust.Assessor;
import pith.trust.TrustMode;
import pith.verify.RecordIdentity;

/** Judged documents, written in one transaction: each of them whole or none. */
public final class ImportBatch {
  private final Assessor assessor;
  private final TrustMode mode;
  private final int maxQuarantinedValues;
  private final InstantSource time;
  private final Runnable guard;

  /**
   * @param guard runs between papers; what it throws ends the batch unwritten
   */
  public ImportBatch(
      Assessor assessor, TrustMode mode, Limits limits, InstantSource time, Runnable guard) {
    this.assessor = assessor;
    this.mode = mode;
    this.maxQuarantinedValues = limits.maxQuarantinedValues();
    this.time = time;
    this.guard = guard;
  }

  /**
   * Papers are taken in the order of their numbers, so that two imports seldom block each other.
   */
  BatchResult write(Transaction tx, List<PreparedDocument> arrivals) {
    SortedMap<PithNumber, PaperBatch> papers = new TreeMap<>();
    List<RecordIdentity> records = new ArrayList<>();
    long known = 0;
    for (PreparedDocument arrival : arrivals) {
      Judgement judgement = arrival.judgement();
      if (arrival.bundle().isPresent()) {
        PackedBundle bundle = arrival.bundle().get();
        RecordIdentity paper = bundle.report().paper();
        papers
            .computeIfAbsent(paper.number(), unused -> new PaperBatch(paper, new ArrayList<>()))
            .bundles()
            .add(bundle);
      } else if (judgement instanceof Judgement.Record single) {
        records.add(single.paper());
      } else if (judgement instanceof Judgement.Refused refused) {
        RefusalWriter.write(tx, refused.refusal(), time.instant());
      } else {
        known++;
      }
    }
    PaperIntake intake = new PaperIntake(tx, assessor, maxQuarantinedValues, time);
    for (PaperBatch batch : papers.values()) {
      guard.run();
      intake.take(batch.paper(), batch.bundles());
    }
    records.forEach(intake::takeRecord);
    BatchResult written = intake.written().plus(ImportCounts.NONE.plus(Counter.UNCHANGED, known));
    written.refused().forEach(refusal -> RefusalWriter.write(tx, refusal, time.instant()));
    return written;
  }

  /** One document, in the transaction of whoever brings it. */
  public BatchResult write(Transaction tx, Judgement judgement) {
    return write(tx, PreparedDocument.all(List.of(judgement), mode));
  }

  /** What one batch brings of one paper. */
  private record PaperBatch(RecordIdentity paper, List<PackedBundle> bundles) {}
}
