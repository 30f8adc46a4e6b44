package pith.graph.importing;

import java.util.Optional;
import pith.graph.paper.VerifiedBundle;
import pith.load.judge.DocumentRefusal;
import pith.load.judge.Judgement;
import pith.refusal.Place;
import pith.refusal.Refusal;
import pith.refusal.RefusalCode;
import pith.verify.BundleReport;

/** The outcome of importing a bundle whose content is stored already. */
final class SameContent {
  private SameContent() {}

  /** What is stored of the paper is not what was imported any more. */
  static Refusal damaged(Place document) {
    return new Refusal(
        document,
        RefusalCode.DAMAGED.problem("bundles as they were imported", "changed pieces"),
        Optional.empty());
  }

  /** Of a bundle that would replace a signature that may hold by a false one. */
  static Optional<Refusal> refusal(VerifiedBundle stored, Judgement.Bundle bundle) {
    BundleReport report = bundle.report();
    return stored.copies().mayHold() && !report.seal().isPossible()
        ? Optional.of(DocumentRefusal.spoilt(bundle))
        : Optional.empty();
  }
}
