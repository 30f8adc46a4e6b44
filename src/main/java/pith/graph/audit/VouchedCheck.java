package pith.graph.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pith.merge.MergeResult;
import pith.model.Alias;
import pith.model.Event;
import pith.model.EventId;
import pith.trust.EventStatus;
import pith.trust.EventView;
import pith.trust.NameRight;
import pith.trust.PaperUnion;
import pith.trust.ReceivedBundle;
import pith.trust.SignatureStanding;
import pith.trust.TrustPolicy;
import pith.verify.Status;

/**
 * Tells what in the state of a paper no pinned signer says, and what in the bundles of pinned
 * signers was kept out. A bundle that is not admitted is no matter of this check.
 */
final class VouchedCheck {
  private VouchedCheck() {}

  static List<StoreFinding> rows(
      PaperUnion union, Collection<ReceivedBundle> received, String number) {
    List<StoreFinding> rows = new ArrayList<>();
    Set<EventId> inPinned = inBundlesOfPinned(received, union.policy());
    for (EventView view : union.events().values()) {
      boolean isKeptOut = view.status() == EventStatus.QUARANTINED && inPinned.contains(view.id());
      if (view.isOnlyClaimed() || isKeptOut) {
        rows.add(row(view, number));
      }
    }
    for (Alias alias : union.merged().map(MergeResult::aliases).orElse(List.of())) {
      if (union.names().rightOf(alias) != NameRight.VOUCHED) {
        rows.add(row(alias, number));
      }
    }
    return rows;
  }

  private static Set<EventId> inBundlesOfPinned(
      Collection<ReceivedBundle> received, TrustPolicy policy) {
    Set<EventId> ids = new HashSet<>();
    for (ReceivedBundle bundle : received) {
      if (bundle.standing(policy).equals(Optional.of(SignatureStanding.PINNED))) {
        bundle.report().events().forEach(event -> ids.add(event.id()));
      }
    }
    return ids;
  }

  private static StoreFinding row(EventView view, String number) {
    Event event = view.event().orElseThrow();
    return row(
        view.id().text(),
        view.standing().orElseThrow().name(),
        "an event that a pinned key signed, in its time and role",
        event.type() + " by " + event.signer().signerId() + ", key " + event.key().hex(),
        number);
  }

  private static StoreFinding row(Alias alias, String number) {
    return row(
        "alias:" + alias.kind() + ":" + alias.value(),
        NameRight.BY_STRANGER.name(),
        "a name that a pinned signer gave",
        "one that only a stranger gave",
        number);
  }

  private static StoreFinding row(
      String subject, String code, String expected, String found, String number) {
    return new StoreFinding(
        StoreCheck.VOUCHED.name(),
        subject,
        Status.WARN,
        code,
        expected,
        found,
        StoreCheck.VOUCHED.whatToDo(),
        number,
        "");
  }
}
