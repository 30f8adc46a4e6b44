package pith.merge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pith.model.EventId;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.JsonString;

/** One key signed several events for the same position. All stay applied. */
public record Equivocation(
    Kind kind, Optional<EventId> prev, String fingerprint, List<EventId> events) {
  /** The order of the state: fingerprint, kind, fork point. */
  static final Comparator<Equivocation> ORDER =
      Comparator.comparing(Equivocation::fingerprint)
          .thenComparing(entry -> entry.kind().wireName())
          .thenComparing(entry -> entry.prev().map(EventId::text).orElse(""));

  /** How the two events collide. */
  public enum Kind {
    FORK("fork"),
    RECORD_CREATED("record_created");

    private final String wireName;

    Kind(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }
  }

  public Equivocation {
    events = List.copyOf(events);
  }

  JsonObject json() {
    return JsonObject.builder()
        .put("event_ids", JsonArray.ofTexts(events.stream().map(EventId::text).toList()))
        .put("kind", kind.wireName())
        .put("prev_event", prev.<Json>map(id -> new JsonString(id.text())).orElse(JsonNull.NULL))
        .put("public_key_fingerprint", fingerprint)
        .build();
  }
}
