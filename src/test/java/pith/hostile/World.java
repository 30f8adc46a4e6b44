package pith.hostile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import pith.corpus.TestPaper;
import pith.model.Sha256;

/** Everything that a graph was given and kept, and what it should show of it. */
final class World {
  private final SortedMap<String, Paper> papers = new TreeMap<>();

  private static final class Paper {
    private final TestPaper paper;
    private final Map<Sha256, Stored> bundles = new LinkedHashMap<>();
    private boolean hasRecord;

    Paper(TestPaper paper) {
      this.paper = paper;
    }
  }

  /**
   * @param asOpen whether the import asked for strangers
   */
  void take(Collection<Delivery> deliveries, int step, Policy policy, boolean asOpen) {
    deliveries.forEach(delivery -> take(delivery, step, policy, asOpen));
  }

  private void take(Delivery delivery, int step, Policy policy, boolean asOpen) {
    if (delivery instanceof Delivery.Bundle bundle) {
      Stored alone = new Stored(bundle.parcel(), step);
      alone.take(bundle.seal(), step, asOpen);
      Admission.Kind kind = Admissions.of(alone, policy, Rule.Kept.ALL).kind();
      if (!policy.refuses() || kind != Admission.Kind.PINNED_EVENTS_ONLY) {
        paper(bundle)
            .bundles
            .computeIfAbsent(bundle.parcel().sha256(), unused -> new Stored(bundle.parcel(), step))
            .take(bundle.seal(), step, asOpen);
      }
    } else {
      paper(delivery).hasRecord = true;
    }
  }

  private Paper paper(Delivery delivery) {
    return papers.computeIfAbsent(
        delivery.paper().number().text(), unused -> new Paper(delivery.paper()));
  }

  /** Every paper under this policy. */
  SortedMap<String, PaperView> views(Policy policy, Rule.Kept rules) {
    SortedMap<String, PaperView> views = new TreeMap<>();
    papers.forEach(
        (number, held) ->
            views.put(
                number,
                PaperModel.view(held.paper, held.hasRecord, held.bundles.values(), policy, rules)));
    return views;
  }

  Facts facts(Policy policy, Rule.Kept rules) {
    return GraphModel.facts(views(policy, rules), rules);
  }
}
