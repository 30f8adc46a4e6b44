package pith.graph;

import java.time.Instant;
import java.util.List;
import pith.load.Judgement;
import pith.trust.Assessor;
import pith.trust.Holding;
import pith.trust.TrustMode;

/** Counts what would be written. */
public final class DryRun {
  private final Assessor assessor;
  private final TrustMode mode;

  public DryRun(Assessor assessor, TrustMode mode) {
    this.assessor = assessor;
    this.mode = mode;
  }

  public Written count(List<Judgement> judgements) {
    WriteTally tally =
        judgements.stream().map(this::count).reduce(WriteTally.NONE, WriteTally::plus);
    return new Written(tally, List.of());
  }

  private WriteTally count(Judgement judgement) {
    if (judgement instanceof Judgement.Bundle bundle) {
      Holding holding = new Holding(bundle.report(), mode, Instant.now());
      return WriteTally.NONE.plusJudged(
          holding.report(), holding.isAdmittedWhole(assessor.policy()));
    }
    return WriteTally.NONE.plusUnchanged(judgement instanceof Judgement.Known ? 1 : 0);
  }
}
