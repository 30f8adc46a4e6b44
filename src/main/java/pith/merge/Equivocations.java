package pith.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import pith.model.Event;
import pith.model.EventId;
import pith.model.EventType;
import pith.model.PublicKey;

/** Finds the events of one key that claim the same place and do not supersede one another. */
final class Equivocations {
  private Equivocations() {}

  static List<Equivocation> among(List<Event> distinct, Runnable guard) {
    SortedMap<Point, List<Event>> claims = new TreeMap<>(Point.ORDER);
    for (Event event : distinct) {
      guard.run();
      for (Point point : pointsOf(event)) {
        claims.computeIfAbsent(point, unused -> new ArrayList<>()).add(event);
      }
    }
    List<Equivocation> found = new ArrayList<>();
    claims.forEach(
        (point, events) -> {
          List<EventId> rivals = rivals(events, guard);
          if (!rivals.isEmpty()) {
            found.add(
                new Equivocation(point.kind(), point.prev(), point.key().fingerprint(), rivals));
          }
        });
    found.sort(Equivocation.ORDER);
    return found;
  }

  private static List<Point> pointsOf(Event event) {
    List<Point> points = new ArrayList<>(2);
    if (event.prev().isPresent()) {
      points.add(new Point(event.key(), Equivocation.Kind.FORK, event.prev()));
    }
    if (event.is(EventType.RECORD_CREATED)) {
      points.add(new Point(event.key(), Equivocation.Kind.RECORD_CREATED, Optional.empty()));
    }
    return points;
  }

  /** Events with another event for the same position, neither of which supersedes the other. */
  private static List<EventId> rivals(List<Event> events, Runnable guard) {
    SortedMap<EventId, SortedSet<EventId>> related = new TreeMap<>();
    events.forEach(event -> related.put(event.id(), new TreeSet<>()));
    for (Event event : events) {
      for (EventId target : event.supersedes()) {
        guard.run();
        if (related.containsKey(target) && !target.equals(event.id())) {
          related.computeIfPresent(event.id(), (id, others) -> with(others, target));
          related.computeIfPresent(target, (id, others) -> with(others, event.id()));
        }
      }
    }
    return related.entrySet().stream()
        .filter(entry -> entry.getValue().size() < events.size() - 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static SortedSet<EventId> with(SortedSet<EventId> others, EventId one) {
    others.add(one);
    return others;
  }

  private record Point(PublicKey key, Equivocation.Kind kind, Optional<EventId> prev) {
    static final Comparator<Point> ORDER =
        Comparator.comparing(Point::key)
            .thenComparing(Point::kind)
            .thenComparing(point -> point.prev().map(EventId::text).orElse(""));
  }
}
