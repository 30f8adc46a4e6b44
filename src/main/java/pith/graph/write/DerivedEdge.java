package pith.graph.write;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.RelationshipType;
import pith.graph.Labels;
import pith.graph.store.WorkReference;
import pith.model.EventType;
import pith.model.JsonObject;

/**
 * The relationship that follows from an event: between its paper and another work.
 *
 * @param direction as seen from the paper that the event is about
 */
record DerivedEdge(
    RelationshipType type,
    Direction direction,
    WorkReference other,
    Map<String, String> properties) {
  private static final int LONGEST = 200;

  /** Empty for other types, and where the body does not say enough to draw an edge. */
  static Optional<DerivedEdge> of(JsonObject body) {
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
    Map<String, String> properties = properties(citation, "relation");
    return properties.isEmpty()
        ? Optional.empty()
        : citation
            .object("cited")
            .map(
                cited ->
                    new DerivedEdge(
                        Labels.CITES, Direction.OUTGOING, WorkReference.of(cited), properties));
  }

  private static Optional<DerivedEdge> replication(JsonObject replication) {
    Map<String, String> properties = properties(replication, "kind", "outcome");
    return replication
        .object("by")
        .map(
            by ->
                new DerivedEdge(
                    Labels.REPLICATES, Direction.INCOMING, WorkReference.of(by), properties));
  }

  private static Map<String, String> properties(JsonObject from, String... names) {
    Map<String, String> properties = new TreeMap<>();
    for (String name : names) {
      from.text(name)
          .filter(value -> value.length() <= LONGEST)
          .ifPresent(value -> properties.put(name, value));
    }
    return properties;
  }
}
