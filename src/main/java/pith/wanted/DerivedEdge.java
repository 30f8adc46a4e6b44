package pith.wanted;

import java.util.Optional;
import pith.model.EventType;
import pith.model.JsonObject;

/**
 * The relationship that follows from an event: between its paper and another work.
 *
 * @param kind {@code CITES} from the paper, or {@code REPLICATES} to it
 */
public record DerivedEdge(LinkKind kind, WorkReference other, WantedProperties properties) {
  private static final int LONGEST = 200;

  /** Empty for other types, and where the body does not say enough to draw an edge. */
  public static Optional<DerivedEdge> of(JsonObject body) {
    Optional<EventType> type = body.text("event_type").flatMap(EventType::of);
    Optional<JsonObject> payload = body.object("payload");
    if (type.equals(Optional.of(EventType.CITATION_SIGNATURE))) {
      return payload.flatMap(object -> object.object("citation")).flatMap(DerivedEdge::citation);
    }
    if (type.equals(Optional.of(EventType.REPLICATION_RECORD))) {
      return payload
          .flatMap(object -> object.object("replication"))
          .flatMap(DerivedEdge::replication);
    }
    return Optional.empty();
  }

  private static Optional<DerivedEdge> citation(JsonObject citation) {
    WantedProperties properties = properties(citation, PropertyKeys.RELATION);
    return properties.values().isEmpty()
        ? Optional.empty()
        : citation
            .object("cited")
            .map(cited -> new DerivedEdge(LinkKind.CITES, WorkReference.of(cited), properties));
  }

  private static Optional<DerivedEdge> replication(JsonObject replication) {
    WantedProperties properties = properties(replication, PropertyKeys.KIND, PropertyKeys.OUTCOME);
    return replication
        .object("by")
        .map(by -> new DerivedEdge(LinkKind.REPLICATES, WorkReference.of(by), properties));
  }

  private static WantedProperties properties(JsonObject from, String... names) {
    WantedProperties.Builder properties = WantedProperties.builder();
    for (String name : names) {
      properties.put(name, from.text(name).filter(value -> value.length() <= LONGEST));
    }
    return properties.build();
  }
}
