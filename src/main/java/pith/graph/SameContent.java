package pith.graph;

import java.util.List;
import pith.load.Judgement;
import pith.load.Refusal;
import pith.verify.BundleReport;

/** The outcome of importing a bundle whose content is stored already. */
final class SameContent {
  private SameContent() {}

  /** Refused if it would replace a signature that may hold by a false one, otherwise unchanged. */
  static Written again(Held stored, Judgement.Bundle bundle) {
    BundleReport report = bundle.report();
    return stored.copies().mayHold() && !report.seal().isPossible()
        ? new Written(
            ImportCounts.NONE,
            List.of(Refusal.spoilt(bundle.source(), bundle.position(), report.bundleSha256())))
        : Written.UNCHANGED;
  }
}
