package pith.graph;

import java.util.List;
import java.util.Optional;
import pith.load.Judgement;
import pith.load.Limits;
import pith.load.Refusal;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.trust.Admission;
import pith.trust.Holding;
import pith.trust.TrustPolicy;

/**
 * Bounds what is kept of the bundles of one paper that are not admitted. All that is held of a
 * paper is read again whenever something comes for it, so strangers could make that as dear as they
 * like. What is admitted has no such bound.
 */
final class Quarantine {
  private final TrustPolicy policy;
  private final long most;

  Quarantine(TrustPolicy policy, long most) {
    this.policy = policy;
    this.most = most;
  }

  /** Empty iff the bundle may be kept beside those that are held of its paper. */
  Optional<Refusal> refusal(Judgement.Bundle bundle, Holding incoming, List<Held> held) {
    if (incoming.admission(policy) != Admission.PINNED_EVENTS_ONLY) {
      return Optional.empty();
    }
    long values = values(incoming);
    for (Held each : held) {
      boolean isKeptAside = each.admission(policy) == Admission.PINNED_EVENTS_ONLY;
      values += isKeptAside ? values(each.holding()) : 0;
    }
    return values <= most
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                bundle,
                "QUARANTINE_FULL",
                "at most " + most + " JSON values in bundles of this paper that are not admitted",
                values + " with this bundle",
                "Pin its signer if you trust it, or raise " + Limits.MAX_QUARANTINED_VALUES + "."));
  }

  private static long values(Holding holding) {
    return values(holding.report().bundle().json());
  }

  /** As a parser counts them: the name of a member is one more. */
  private static long values(Json json) {
    long values = 1;
    if (json instanceof JsonObject object) {
      for (int i = 0; i < object.size(); i++) {
        values += 1 + values(object.value(i));
      }
    } else if (json instanceof JsonArray array) {
      for (Json item : array.items()) {
        values += values(item);
      }
    }
    return values;
  }
}
