package pith.graph.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.wanted.LinkKind;
import pith.wanted.PropertyKeys;
import pith.wanted.WantedBundle.PlaceOrder;

/**
 * The position of each event in a bundle. Nearly always the events are in the order of their times;
 * then {@code CONTAINS} has no {@code position}, for the places follow from the events.
 */
final class EventPlaces {
  private EventPlaces() {}

  /** By position. */
  static Map<Long, StoredBody> read(Node bundle, Function<Node, StoredBody> reading) {
    Map<Long, StoredBody> placed = new HashMap<>();
    List<StoredBody> byTime = new ArrayList<>();
    for (Relationship each : LinkTypes.at(bundle, Direction.OUTGOING, LinkKind.CONTAINS)) {
      StoredBody event = reading.apply(each.getEndNode());
      if (each.getProperty(PropertyKeys.POSITION, null) instanceof Long position) {
        placed.put(position, event);
      } else {
        byTime.add(event);
      }
    }
    byTime.sort(Comparator.comparing(StoredBody::place, PlaceOrder.RANKS));
    for (StoredBody event : byTime) {
      placed.putIfAbsent((long) placed.size(), event);
    }
    return placed;
  }
}
