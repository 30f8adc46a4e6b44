package pith.merge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import pith.model.Alias;
import pith.model.CodePoints;
import pith.model.Event;
import pith.model.EventId;
import pith.model.EventType;
import pith.model.InvalidEvent;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.model.JsonObjectBuilder;

/** Lays a merge out as the state document, all but its own hash. */
final class StateDocument {
  private StateDocument() {}

  static JsonObject of(
      MergeInput input,
      List<Event> ordered,
      List<Event> applied,
      List<Equivocation> equivocations,
      List<Alias> aliases) {
    JsonArray invalid = invalidEvents(input.invalid());
    return JsonObject.builder()
        .put("applied_event_ids", ids(applied))
        .put("current", current(input, applied, aliases))
        .put("equivocation_count", equivocations.size())
        .put("equivocations", objects(equivocations.stream().map(Equivocation::json).toList()))
        .put("event_count", ordered.size() + invalid.items().size())
        .put("invalid_event_count", invalid.items().size())
        .put("invalid_events", invalid)
        .put("merge_version", Merge.VERSION)
        .put("pith_number", input.number().text())
        .put("state_type", "pith_open_graph_state")
        .put("state_version", "1.0")
        .put("valid_event_count", ordered.size())
        .build();
  }

  private static JsonObject current(MergeInput input, List<Event> applied, List<Alias> aliases) {
    Map<EventType, List<Json>> buckets = new EnumMap<>(EventType.class);
    for (EventType type : EventType.values()) {
      buckets.put(type, new ArrayList<>());
    }
    for (Event event : applied) {
      EventType.of(event.type())
          .ifPresent(
              type -> buckets.computeIfAbsent(type, unused -> new ArrayList<>()).add(entry(event)));
    }
    JsonObjectBuilder current =
        JsonObject.builder()
            .put("canonical_record", input.canonicalRecord())
            .put("source_aliases", objects(aliases.stream().map(Alias::json).toList()));
    Optional.ofNullable(buckets.remove(EventType.RECORD_CREATED)).stream()
        .flatMap(List::stream)
        .findFirst()
        .ifPresent(first -> current.put(EventType.RECORD_CREATED.bucket(), first));
    buckets.forEach((type, entries) -> current.put(type.bucket(), new JsonArray(entries)));
    return current.build();
  }

  private static JsonObject entry(Event event) {
    return JsonObject.builder()
        .put("created_at", event.createdAt().text())
        .put("event_id", event.id().text())
        .put("payload", event.payload())
        .put("signer", event.signer().json())
        .put("target", event.target())
        .build();
  }

  /** Each once: two copies of one bad entry are one entry. */
  private static JsonArray invalidEvents(List<InvalidEvent> invalid) {
    TreeSet<InvalidEvent> distinct = new TreeSet<>(StateDocument::compareInvalid);
    distinct.addAll(invalid);
    return objects(distinct.stream().map(InvalidEvent::json).toList());
  }

  /** A missing claimed id sorts before any that is there. */
  private static int compareInvalid(InvalidEvent left, InvalidEvent right) {
    int order = left.contentSha256().compareTo(right.contentSha256());
    order = order != 0 ? order : left.reason().name().compareTo(right.reason().name());
    order =
        order != 0
            ? order
            : Boolean.compare(left.claimedId().isPresent(), right.claimedId().isPresent());
    return order != 0
        ? order
        : CodePoints.compare(left.claimedId().orElse(""), right.claimedId().orElse(""));
  }

  private static JsonArray ids(List<Event> events) {
    return JsonArray.ofTexts(events.stream().map(Event::id).map(EventId::text).toList());
  }

  private static JsonArray objects(List<? extends Json> objects) {
    return new JsonArray(List.copyOf(objects));
  }
}
