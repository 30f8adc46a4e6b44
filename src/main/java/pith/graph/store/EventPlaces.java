package pith.graph.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.PropertyKeys;
import pith.model.EventId;
import pith.verify.CheckedEvent;

/**
 * The position of each event in a bundle. Nearly always the events are in the order of their times;
 * then {@code CONTAINS} has no {@code position}, for the places follow from the events.
 */
public final class EventPlaces {
  private static final String POSITION = "position";

  /** What an event is sorted by, the same of the entry and of the node. */
  private record Rank(String createdAt, String id) {
    static final Comparator<Rank> ORDER =
        Comparator.comparing(Rank::createdAt).thenComparing(Rank::id);

    static Rank of(CheckedEvent event) {
      return new Rank(
          event.body().asObject().flatMap(body -> body.text("created_at")).orElse(""),
          event.id().text());
    }

    static Rank of(Node event) {
      return new Rank(
          Properties.text(event, PropertyKeys.CREATED_AT).orElse(""),
          Properties.text(event, PropertyKeys.EVENT_ID).orElse(""));
    }
  }

  private EventPlaces() {}

  /** Into a bundle that contains nothing yet. */
  public static void write(Node bundle, List<CheckedEvent> events, Map<EventId, Node> nodes) {
    boolean isByTime = isByTime(events);
    for (CheckedEvent event : events) {
      Relationship link = bundle.createRelationshipTo(nodes.get(event.id()), Labels.CONTAINS);
      if (!isByTime) {
        link.setProperty(POSITION, (long) event.position());
      }
    }
  }

  /** An event that is there twice has no place of its own among the times. */
  private static boolean isByTime(List<CheckedEvent> events) {
    for (int i = 1; i < events.size(); i++) {
      if (Rank.ORDER.compare(Rank.of(events.get(i - 1)), Rank.of(events.get(i))) >= 0) {
        return false;
      }
    }
    return true;
  }

  static Map<Long, Node> read(Node bundle) {
    Map<Long, Node> placed = new HashMap<>();
    List<Node> byTime = new ArrayList<>();
    try (var all = bundle.getRelationships(Direction.OUTGOING, Labels.CONTAINS)) {
      for (Relationship each : all) {
        if (each.getProperty(POSITION, null) instanceof Long position) {
          placed.put(position, each.getEndNode());
        } else {
          byTime.add(each.getEndNode());
        }
      }
    }
    byTime.sort(Comparator.comparing(Rank::of, Rank.ORDER));
    for (Node event : byTime) {
      placed.putIfAbsent((long) placed.size(), event);
    }
    return placed;
  }
}
