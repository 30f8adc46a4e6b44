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
import pith.wanted.PropertyKeys;
import pith.wanted.WantedBundle.PlaceOrder;

/**
 * The position of each event in a bundle. Nearly always the events are in the order of their times;
 * then {@code CONTAINS} has no {@code position}, for the places follow from the events.
 */
public final class EventPlaces {
  private EventPlaces() {}

  /** By position. */
  static Map<Long, Node> read(Node bundle) {
    Map<Long, Node> placed = new HashMap<>();
    List<Node> byTime = new ArrayList<>();
    try (var all = bundle.getRelationships(Direction.OUTGOING, Labels.CONTAINS)) {
      for (Relationship each : all) {
        if (each.getProperty(PropertyKeys.POSITION, null) instanceof Long position) {
          placed.put(position, each.getEndNode());
        } else {
          byTime.add(each.getEndNode());
        }
      }
    }
    byTime.sort(Comparator.comparing(EventPlaces::rank, PlaceOrder.RANKS));
    for (Node event : byTime) {
      placed.putIfAbsent((long) placed.size(), event);
    }
    return placed;
  }

  private static PlaceOrder rank(Node event) {
    return new PlaceOrder(
        Properties.text(event, PropertyKeys.CREATED_AT).orElse(""),
        Properties.text(event, PropertyKeys.EVENT_ID).orElse(""));
  }
}
