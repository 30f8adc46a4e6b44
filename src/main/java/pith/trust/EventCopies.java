package pith.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import pith.merge.MergeResult;
import pith.model.Event;
import pith.model.EventId;
import pith.model.PublicKey;
import pith.model.Reason;
import pith.verify.BundleReport;
import pith.verify.BundleVerifier;
import pith.verify.CheckedEvent;
import pith.verify.KeyRing;
import pith.verify.RecordIdentity;

/** The copies of each event over all bundles of a paper; the best copy of each decides. */
final class EventCopies {
  private final TrustPolicy policy;
  private final Map<SignedEvent, Instant> firstSeen = new HashMap<>();
  private final SortedMap<EventId, Event> admitted = new TreeMap<>();
  private final SortedMap<EventId, CheckedEvent> best = new TreeMap<>();

  /** A copy without a signature that holds proves nothing of when the key signed. */
  private record SignedEvent(EventId id, PublicKey key) {
    static SignedEvent of(Event event) {
      return new SignedEvent(event.id(), event.key());
    }
  }

  private record Copy(CheckedEvent checked, AdmittedBundle bundle) {}

  private EventCopies(TrustPolicy policy) {
    this.policy = policy;
  }

  /**
   * @param pool the keys of the union; each event is judged with those of its own bundle besides
   */
  static EventCopies of(
      RecordIdentity paper,
      Collection<AdmittedBundle> bundles,
      TrustPolicy policy,
      BundleVerifier verifier,
      KeyRing pool) {
    EventCopies copies = new EventCopies(policy);
    List<Copy> all = new ArrayList<>();
    for (AdmittedBundle bundle : bundles) {
      BundleReport report = bundle.received().report();
      for (CheckedEvent own : report.events()) {
        boolean isKeyless = own.reason().equals(Optional.of(Reason.KEY_MISSING));
        all.add(
            new Copy(
                isKeyless ? verifier.judgeAgain(own, paper, pool.and(report.keys())) : own,
                bundle));
      }
    }
    all.forEach(copies::see);
    all.forEach(copies::admit);
    return copies;
  }

  private void see(Copy copy) {
    CheckedEvent checked = copy.checked();
    best.merge(checked.id(), checked, EventCopies::better);
    checked
        .event()
        .ifPresent(
            event ->
                firstSeen.merge(
                    SignedEvent.of(event),
                    copy.bundle().received().firstSeen(checked),
                    (one, other) -> one.isBefore(other) ? one : other));
  }

  private void admit(Copy copy) {
    copy.checked()
        .event()
        .filter(event -> copy.bundle().admits(event, standing(event)))
        .ifPresent(event -> admitted.put(event.id(), event));
  }

  private SignatureStanding standing(Event event) {
    Instant seen = firstSeen.get(SignedEvent.of(event));
    return policy.standing(event, Objects.requireNonNull(seen, "an event of another paper"));
  }

  List<Event> admitted() {
    return List.copyOf(admitted.values());
  }

  boolean isAdmitted(EventId id) {
    return admitted.containsKey(id);
  }

  SortedMap<EventId, EventView> views(Optional<MergeResult> merged) {
    SortedMap<EventId, EventView> views = new TreeMap<>();
    best.forEach((id, checked) -> views.put(id, view(checked, merged)));
    return views;
  }

  private EventView view(CheckedEvent checked, Optional<MergeResult> merged) {
    Optional<Event> event = Optional.ofNullable(admitted.get(checked.id())).or(checked::event);
    EventStatus status = status(checked, merged);
    Optional<SignatureStanding> standing = event.map(this::standing);
    return new EventView(
        checked.id(),
        checked.body(),
        checked.bodyText(),
        status,
        event,
        standing,
        reason(checked, status, standing));
  }

  private static Optional<String> reason(
      CheckedEvent checked, EventStatus status, Optional<SignatureStanding> standing) {
    return switch (status) {
      case QUARANTINED -> standing.map(Enum::name);
      case UNVERIFIABLE, INVALID -> checked.reason().map(Enum::name);
      case APPLIED, SUPERSEDED, MISSING -> Optional.empty();
    };
  }

  private EventStatus status(CheckedEvent checked, Optional<MergeResult> merged) {
    if (admitted.containsKey(checked.id())) {
      return merged.orElseThrow().superseded().contains(checked.id())
          ? EventStatus.SUPERSEDED
          : EventStatus.APPLIED;
    }
    if (checked.event().isPresent()) {
      return EventStatus.QUARANTINED;
    }
    return checked.reason().equals(Optional.of(Reason.KEY_MISSING))
        ? EventStatus.UNVERIFIABLE
        : EventStatus.INVALID;
  }

  /** The copy that came furthest; which of two equals is kept makes no difference. */
  private static CheckedEvent better(CheckedEvent left, CheckedEvent right) {
    return rank(right) > rank(left) ? right : left;
  }

  private static int rank(CheckedEvent checked) {
    return checked.reason().map(Reason::ordinal).orElse(Reason.values().length);
  }
}
