package pith.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pith.json.CanonicalJson;
import pith.model.Alias;
import pith.model.Event;
import pith.model.EventId;
import pith.model.InvalidEvent;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonInteger;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.PithNumber;

/**
 * A second opinion: the rules of the merge in their most literal form, slow and without a thought
 * in common with the real one.
 */
public final class LiteralMerge {
  private final PithNumber number;
  private final JsonObject record;
  private final Map<EventId, Event> set = new TreeMap<>();

  private LiteralMerge(PithNumber number, JsonObject record, List<Event> events) {
    this.number = number;
    this.record = record;
    events.forEach(event -> set.put(event.id(), event));
  }

  static JsonObject state(List<Event> events, List<Alias> aliases) {
    return state(Histories.NUMBER, Histories.RECORD, events, aliases, List.of());
  }

  /**
   * @param invalid what a bundle's own state lists besides; nothing for a union
   */
  public static JsonObject state(
      PithNumber number,
      JsonObject record,
      List<Event> events,
      List<Alias> aliases,
      List<InvalidEvent> invalid) {
    return new LiteralMerge(number, record, events).stateOf(aliases, invalid);
  }

  private List<Event> order() {
    List<Event> left = new ArrayList<>(set.values());
    List<Event> taken = new ArrayList<>();
    Set<EventId> takenIds = new TreeSet<>();
    Comparator<Event> smallest =
        Comparator.<Event>comparingInt(e -> e.type().equals("record_created") ? 0 : 1)
            .thenComparing(e -> e.createdAt().at())
            .thenComparing(e -> e.id().text());
    while (!left.isEmpty()) {
      List<Event> ready =
          left.stream()
              .filter(
                  e ->
                      targets(e).stream()
                          .allMatch(t -> !set.containsKey(t) || takenIds.contains(t)))
              .toList();
      Event next = (ready.isEmpty() ? left : ready).stream().min(smallest).orElseThrow();
      left.remove(next);
      taken.add(next);
      takenIds.add(next.id());
    }
    return taken;
  }

  private static Set<EventId> targets(Event event) {
    Set<EventId> targets = new TreeSet<>(event.supersedes());
    event.prev().ifPresent(targets::add);
    return targets;
  }

  private boolean isSuperseded(Event b) {
    return set.values().stream()
        .anyMatch(
            a ->
                !a.id().equals(b.id())
                    && a.supersedes().contains(b.id())
                    && a.key().hex().equals(b.key().hex()));
  }

  private static boolean equivocate(Event a, Event b, String kind) {
    boolean collide =
        kind.equals("fork")
            ? a.prev().isPresent() && a.prev().equals(b.prev())
            : a.type().equals("record_created") && b.type().equals("record_created");
    return collide
        && !a.id().equals(b.id())
        && a.key().equals(b.key())
        && !a.supersedes().contains(b.id())
        && !b.supersedes().contains(a.id());
  }

  private List<Json> equivocations() {
    Map<String, Json> entries = new TreeMap<>();
    for (String kind : List.of("fork", "record_created")) {
      for (Event a : set.values()) {
        List<String> rivals =
            set.values().stream()
                .filter(b -> set.values().stream().anyMatch(c -> equivocate(b, c, kind)))
                .filter(b -> b.key().equals(a.key()))
                .filter(b -> !kind.equals("fork") || b.prev().equals(a.prev()))
                .map(b -> b.id().text())
                .sorted()
                .toList();
        if (set.values().stream().anyMatch(b -> equivocate(a, b, kind))) {
          String prev = kind.equals("fork") ? a.prev().orElseThrow().text() : "";
          entries.put(
              a.key().fingerprint() + " " + kind + " " + prev,
              JsonObject.builder()
                  .put("kind", kind)
                  .put("prev_event", prev.isEmpty() ? JsonNull.NULL : new JsonString(prev))
                  .put("public_key_fingerprint", a.key().fingerprint())
                  .put("event_ids", JsonArray.ofTexts(rivals))
                  .build());
        }
      }
    }
    return List.copyOf(entries.values());
  }

  private static List<Json> listed(List<InvalidEvent> invalid) {
    return invalid.stream()
        .distinct()
        .sorted(
            Comparator.<InvalidEvent, String>comparing(entry -> entry.contentSha256().hex())
                .thenComparing(entry -> entry.reason().name())
                .thenComparing(entry -> entry.claimedId().isPresent())
                .thenComparing(entry -> entry.claimedId().orElse("")))
        .<Json>map(InvalidEvent::json)
        .toList();
  }

  private JsonObject stateOf(List<Alias> aliases, List<InvalidEvent> invalid) {
    List<Json> listed = listed(invalid);
    List<Event> applied = order().stream().filter(e -> !isSuperseded(e)).toList();
    List<Json> equivocations = equivocations();
    Map<String, Json> current = new LinkedHashMap<>();
    current.put("canonical_record", record);
    current.put("source_aliases", new JsonArray(aliases(aliases)));
    applied.stream()
        .filter(e -> e.type().equals("record_created"))
        .findFirst()
        .ifPresent(e -> current.put("record_created", entry(e)));
    for (String type :
        List.of(
            "graph_snapshot",
            "author_attestation",
            "timestamp_anchor",
            "storage_attestation",
            "citation_signature",
            "replication_record",
            "correction",
            "mirror_hint")) {
      current.put(
          type + "s",
          new JsonArray(
              applied.stream()
                  .filter(e -> e.type().equals(type))
                  .<Json>map(LiteralMerge::entry)
                  .toList()));
    }
    var builder = JsonObject.builder();
    current.forEach(builder::put);
    JsonObject bare =
        JsonObject.builder()
            .put("state_type", "pith_open_graph_state")
            .put("state_version", "1.0")
            .put("pith_number", number.text())
            .put("merge_version", "pith-open-graph-merge-v1")
            .put("event_count", JsonInteger.of(set.size() + listed.size()))
            .put("valid_event_count", JsonInteger.of(set.size()))
            .put("invalid_event_count", JsonInteger.of(listed.size()))
            .put("equivocation_count", JsonInteger.of(equivocations.size()))
            .put("equivocations", new JsonArray(equivocations))
            .put("invalid_events", new JsonArray(listed))
            .put(
                "applied_event_ids",
                JsonArray.ofTexts(applied.stream().map(e -> e.id().text()).toList()))
            .put("current", builder.build())
            .build();
    return bare.with("state_sha256", new JsonString(CanonicalJson.sha256(bare).hex()));
  }

  private static Json entry(Event event) {
    return JsonObject.builder()
        .put("event_id", event.id().text())
        .put("target", event.target())
        .put("created_at", event.createdAt().text())
        .put("signer", event.signer().json())
        .put("payload", event.payload())
        .build();
  }

  private static List<Json> aliases(List<Alias> aliases) {
    Map<String, List<Alias>> byName =
        aliases.stream()
            .collect(
                Collectors.groupingBy(
                    a -> a.kind() + " " + a.value(), TreeMap::new, Collectors.toList()));
    List<Alias> earliest =
        byName.values().stream()
            .map(
                same ->
                    same.stream()
                        .min(
                            Comparator.<Alias, java.time.Instant>comparing(a -> a.createdAt().at())
                                .thenComparing(a -> a.createdAt().text()))
                        .orElseThrow())
            .toList();
    return earliest.stream()
        .sorted(
            (a, b) ->
                java.util.Arrays.compare(
                    (a.kind() + " " + a.value()).codePoints().toArray(),
                    (b.kind() + " " + b.value()).codePoints().toArray()))
        .<Json>map(Alias::json)
        .toList();
  }
}
