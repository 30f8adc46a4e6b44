package pith.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neo4j.graphdb.Transaction;
import pith.load.Judgement;
import pith.model.PithNumber;
import pith.trust.Assessor;
import pith.trust.TrustMode;
import pith.verify.RecordIdentity;

/** Judged documents, written in one transaction: each of them whole or none. */
public final class ImportBatch {
  private final Assessor assessor;
  private final TrustMode mode;
  private final Runnable guard;

  /**
   * @param guard runs between papers; what it throws ends the batch unwritten
   */
  public ImportBatch(Assessor assessor, TrustMode mode, Runnable guard) {
    this.assessor = assessor;
    this.mode = mode;
    this.guard = guard;
  }

  /**
   * Papers are taken in the order of their numbers, so that two imports seldom block each other.
   */
  public WriteTally write(Transaction tx, List<Judgement> judgements) {
    SortedMap<PithNumber, PaperBatch> papers = new TreeMap<>();
    List<RecordIdentity> records = new ArrayList<>();
    long known = 0;
    for (Judgement judgement : judgements) {
      if (judgement instanceof Judgement.Bundle bundle) {
        RecordIdentity paper = bundle.report().paper();
        papers
            .computeIfAbsent(paper.number(), unused -> new PaperBatch(paper, new ArrayList<>()))
            .bundles()
            .add(new Incoming(bundle.report(), mode, bundle.source(), bundle.position()));
      } else if (judgement instanceof Judgement.Record single) {
        records.add(single.paper());
      } else if (judgement instanceof Judgement.Refused refused) {
        RefusalWriter.write(tx, refused.refusal());
      } else {
        known++;
      }
    }
    PaperStore store = new PaperStore(tx, assessor);
    for (PaperBatch batch : papers.values()) {
      guard.run();
      store.take(batch.paper(), batch.bundles());
    }
    records.forEach(store::takeRecord);
    return store.tally().plusUnchanged(known);
  }

  /** What one batch brings of one paper. */
  private record PaperBatch(RecordIdentity paper, List<Incoming> bundles) {}
}
