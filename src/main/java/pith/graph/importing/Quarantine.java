package pith.graph.importing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pith.graph.paper.VerifiedBundle;
import pith.load.judge.DocumentRefusal;
import pith.load.judge.Judgement;
import pith.model.EventId;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.refusal.Refusal;
import pith.refusal.RefusalCode;
import pith.trust.Admission;
import pith.trust.Assessor;
import pith.trust.EventView;
import pith.trust.PaperUnion;
import pith.trust.ReceivedBundle;
import pith.trust.TrustPolicy;
import pith.verify.RecordIdentity;

/**
 * Bounds the size of the bundles of one paper that are not admitted. All stored bundles of a paper
 * are read again at each import for it, so strangers could make an import very slow. Admitted
 * bundles have no such bound.
 */
final class Quarantine {
  /** A long text costs as much as many values. */
  private static final int CHARACTERS_OF_A_VALUE = 64;

  private final Assessor assessor;
  private final TrustPolicy policy;
  private final long most;

  Quarantine(Assessor assessor, long most) {
    this.assessor = assessor;
    this.policy = assessor.policy();
    this.most = most;
  }

  /** Empty iff the bundle may be stored beside the others of its paper. */
  Optional<Refusal> refusal(
      Judgement.Bundle bundle, ReceivedBundle incoming, List<VerifiedBundle> held) {
    if (incoming.admission(policy) != Admission.PINNED_EVENTS_ONLY) {
      return Optional.empty();
    }
    long values = values(incoming);
    for (VerifiedBundle each : held) {
      boolean isKeptAside = each.admission(policy) == Admission.PINNED_EVENTS_ONLY;
      values += isKeptAside ? values(each.received()) : 0;
    }
    return values <= most || bringsWhatPinnedKeysSay(incoming, held)
        ? Optional.empty()
        : Optional.of(
            DocumentRefusal.of(
                bundle,
                RefusalCode.QUARANTINE_FULL.problem(
                    "at most "
                        + most
                        + " JSON values in bundles of this paper that are not admitted",
                    values + " with this bundle")));
  }

  /** Else a stranger could fill the quarantine, and so keep out events of pinned signers. */
  private boolean bringsWhatPinnedKeysSay(ReceivedBundle incoming, List<VerifiedBundle> held) {
    RecordIdentity paper = incoming.report().paper();
    Set<EventId> known = trusted(VerifiedBundle.union(paper, held, assessor));
    return !known.containsAll(trusted(assessor.union(paper, List.of(incoming))));
  }

  private static Set<EventId> trusted(PaperUnion union) {
    return union.events().values().stream()
        .filter(EventView::isTrusted)
        .map(EventView::id)
        .collect(Collectors.toSet());
  }

  private static long values(ReceivedBundle received) {
    return values(received.report().bundle().json());
  }

  /** As a parser counts them, the name of a member as one more; and long texts as several. */
  private static long values(Json json) {
    long values = 1;
    if (json instanceof JsonString text) {
      values += text.value().length() / CHARACTERS_OF_A_VALUE;
    } else if (json instanceof JsonObject object) {
      for (int i = 0; i < object.size(); i++) {
        values += 1 + object.key(i).length() / CHARACTERS_OF_A_VALUE + values(object.value(i));
      }
    } else if (json instanceof JsonArray array) {
      for (Json item : array.items()) {
        values += values(item);
      }
    }
    return values;
  }
}
