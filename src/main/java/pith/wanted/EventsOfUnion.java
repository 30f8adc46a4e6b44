package pith.wanted;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import pith.merge.MergeResult;
import pith.merge.Supersession;
import pith.model.Event;
import pith.model.EventId;
import pith.model.EventType;
import pith.model.JsonObject;
import pith.model.Reason;
import pith.model.Timestamp;
import pith.trust.EventStatus;
import pith.trust.EventView;
import pith.trust.PaperUnion;

/** What the union of a paper wants of its events. */
final class EventsOfUnion {
  private static final String[] TEXTS = {
    PropertyKeys.EVENT_TYPE,
    PropertyKeys.TARGET,
    PropertyKeys.CREATED_AT,
    PropertyKeys.SCHEMA_VERSION
  };

  private final String number;
  private final Map<EventId, Set<EventId>> honoured = new HashMap<>();

  private EventsOfUnion(PaperUnion union) {
    number = union.paper().number().text();
    for (Supersession entry : union.merged().map(MergeResult::supersessions).orElse(List.of())) {
      if (entry.outcome() == Supersession.Outcome.HONOURED) {
        honoured.computeIfAbsent(entry.by(), unused -> new HashSet<>()).add(entry.target());
      }
    }
  }

  static SortedMap<EventId, WantedEvent> of(PaperUnion union) {
    EventsOfUnion events = new EventsOfUnion(union);
    SortedMap<EventId, WantedEvent> wanted = new TreeMap<>();
    union.events().values().forEach(view -> wanted.put(view.id(), events.event(view)));
    return wanted;
  }

  private WantedEvent event(EventView view) {
    Optional<JsonObject> body = view.body().asObject();
    Optional<String> subject = body.flatMap(object -> object.text("subject_pith_number"));
    boolean isOwn = subject.equals(Optional.of(number));
    Optional<String> reason =
        isOwn || subject.isEmpty() ? view.reason() : Optional.of(Reason.SUBJECT.name());
    Optional<Event> valid = view.event();
    return new WantedEvent(
        view.id(),
        isOwn,
        view.status(),
        properties(view, body, reason),
        valid.map(event -> new WantedEvent.SignedBy(event.key(), SignerClaim.of(event))),
        valid.flatMap(Event::prev),
        supersedes(valid),
        isAdmitted(view) ? body.flatMap(DerivedEdge::of) : Optional.empty(),
        valid.flatMap(event -> corrects(event, view.status())),
        isOwn && view.status() == EventStatus.APPLIED
            ? body.flatMap(EventsOfUnion::says)
            : Optional.empty());
  }

  private static Optional<PaperStanding> says(JsonObject body) {
    return body.text(PropertyKeys.EVENT_TYPE)
        .flatMap(EventType::of)
        .flatMap(
            type -> body.object("payload").flatMap(payload -> PaperStanding.saidBy(type, payload)));
  }

  private static WantedProperties properties(
      EventView view, Optional<JsonObject> body, Optional<String> reason) {
    WantedProperties.Builder properties =
        WantedProperties.builder()
            .put(PropertyKeys.EVENT_ID, view.id().text())
            .put(PropertyKeys.BODY, view.bodyText())
            .put(PropertyKeys.STATUS, view.status().wireName())
            .put(PropertyKeys.REASON, reason)
            .put(PropertyKeys.TRUSTED, view.isTrusted())
            .put(
                PropertyKeys.AT,
                body.flatMap(object -> object.text(PropertyKeys.CREATED_AT))
                    .flatMap(Timestamp::parse)
                    .map(Times::of));
    for (String name : TEXTS) {
      properties.put(name, body.flatMap(object -> object.text(name)));
    }
    return properties.build();
  }

  private SortedMap<EventId, Boolean> supersedes(Optional<Event> valid) {
    SortedMap<EventId, Boolean> targets = new TreeMap<>();
    valid.ifPresent(
        event -> {
          Set<EventId> kept = honoured.getOrDefault(event.id(), Set.of());
          event.supersedes().forEach(target -> targets.put(target, kept.contains(target)));
        });
    return targets;
  }

  private static boolean isAdmitted(EventView view) {
    return view.status() == EventStatus.APPLIED || view.status() == EventStatus.SUPERSEDED;
  }

  private static Optional<String> corrects(Event event, EventStatus status) {
    return event.is(EventType.CORRECTION) && status == EventStatus.APPLIED
        ? event
            .payload()
            .object("correction")
            .flatMap(correction -> correction.text(PropertyKeys.CLAIM_ID))
        : Optional.empty();
  }
}
