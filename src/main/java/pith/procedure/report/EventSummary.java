package pith.procedure.report;

import java.util.Optional;
import pith.model.EventType;
import pith.model.Json;
import pith.model.JsonObject;

/** What an event says, in a few words. Strangers' words are shortened. */
final class EventSummary {
  private static final int LONGEST = 120;

  private EventSummary() {}

  static String of(Json body) {
    Optional<JsonObject> event = body.asObject();
    Optional<JsonObject> payload = event.flatMap(object -> object.object("payload"));
    Optional<EventType> type = event.flatMap(o -> o.text("event_type")).flatMap(EventType::of);
    if (type.isEmpty()) {
      return "an event of a type that is not known here";
    }
    String summary =
        switch (type.get()) {
          case RECORD_CREATED -> "the record was created";
          case GRAPH_SNAPSHOT -> "shows: " + text(payload, "graph_snapshot/paper/title");
          case AUTHOR_ATTESTATION ->
              text(payload, "attestation/author_name")
                  + " claims authorship, "
                  + text(payload, "attestation/strength");
          case TIMESTAMP_ANCHOR ->
              text(payload, "anchor/kind") + " timestamp, " + text(payload, "anchor/status");
          case STORAGE_ATTESTATION -> "stored at " + text(payload, "storage/url");
          case CITATION_SIGNATURE ->
              text(payload, "citation/relation") + " " + work(payload, "citation/cited");
          case REPLICATION_RECORD ->
              text(payload, "replication/kind")
                  + " "
                  + text(payload, "replication/outcome")
                  + " by "
                  + work(payload, "replication/by");
          case CORRECTION ->
              text(payload, "correction/kind") + ": " + text(payload, "correction/summary");
          case MIRROR_HINT -> "mirror " + text(payload, "mirror/base_url");
        };
    return summary.length() <= LONGEST ? summary : summary.substring(0, LONGEST) + "…";
  }

  private static String work(Optional<JsonObject> payload, String place) {
    for (String name : new String[] {"pith_number", "arxiv", "doi", "title"}) {
      String found = text(payload, place + "/" + name);
      if (!found.equals("?")) {
        return found;
      }
    }
    return "an unnamed work";
  }

  private static String text(Optional<JsonObject> from, String place) {
    int slash = place.indexOf('/');
    if (slash < 0) {
      return from.flatMap(object -> object.text(place)).orElse("?");
    }
    return text(
        from.flatMap(object -> object.object(place.substring(0, slash))),
        place.substring(slash + 1));
  }
}
