package pith.graph.importing;

import java.util.List;
import pith.graph.paper.VerifiedBundle;
import pith.load.judge.DocumentRefusal;
import pith.load.judge.Judgement;
import pith.refusal.Refusal;
import pith.refusal.RefusalCode;
import pith.verify.BundleReport;

/** The outcome of importing a bundle whose content is stored already. */
final class SameContent {
  private SameContent() {}

  /** The stored bundle of this hash is not what was imported any more. */
  static Refusal damaged(Judgement.Bundle bundle) {
    return DocumentRefusal.of(
        bundle,
        RefusalCode.DAMAGED.problem("the stored bundle as it was imported", "changed pieces"));
  }

  /** Refused if it would replace a signature that may hold by a false one, otherwise unchanged. */
  static BatchResult again(VerifiedBundle stored, Judgement.Bundle bundle) {
    BundleReport report = bundle.report();
    return stored.copies().mayHold() && !report.seal().isPossible()
        ? new BatchResult(ImportCounts.NONE, List.of(DocumentRefusal.spoilt(bundle)))
        : BatchResult.UNCHANGED;
  }
}
