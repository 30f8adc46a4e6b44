package pith.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pith.model.EventId;
import pith.model.EventType;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.time.GivenAnchor;
import pith.verify.BundleReport;
import pith.verify.CheckedEvent;

/** The proofs of time in a bundle: of its events, in whatever state these are, and beside them. */
public final class AnchorsOfBundle {
  private static final String ANCHOR = "anchor";

  /** One of them; without an event it came beside the events. */
  public record Found(Optional<EventId> event, GivenAnchor given) {}

  private AnchorsOfBundle() {}

  public static List<Found> of(BundleReport report) {
    List<Found> found = new ArrayList<>();
    for (CheckedEvent event : report.events()) {
      ofEvent(event).ifPresent(given -> found.add(new Found(Optional.of(event.id()), given)));
    }
    beside(report.bundle().json()).forEach(given -> found.add(new Found(Optional.empty(), given)));
    return found;
  }

  private static Optional<GivenAnchor> ofEvent(CheckedEvent event) {
    String type = EventType.TIMESTAMP_ANCHOR.wireName();
    return event
        .body()
        .asObject()
        .filter(body -> body.text("event_type").equals(Optional.of(type)))
        .flatMap(body -> body.object("payload"))
        .map(payload -> GivenAnchor.of(payload.object(ANCHOR).orElse(JsonObject.EMPTY)));
  }

  /** Their form has not been published: an entry is taken for an anchor, or has one inside. */
  private static List<GivenAnchor> beside(JsonObject bundle) {
    return bundle.array("timestamp_proofs").map(JsonArray::items).orElse(List.of()).stream()
        .map(entry -> entry.asObject().orElse(JsonObject.EMPTY))
        .map(entry -> GivenAnchor.of(entry.object(ANCHOR).orElse(entry)))
        .toList();
  }
}
