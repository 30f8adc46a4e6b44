package pith.trust;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import pith.model.EventId;
import pith.verify.CheckedEvent;

/** Since when each event is known here: since the first bundle that had it. */
record FirstSeen(Map<EventId, Instant> times) {

  static FirstSeen of(Collection<Holding> holdings) {
    Map<EventId, Instant> times = new HashMap<>();
    for (Holding holding : holdings) {
      for (CheckedEvent event : holding.report().events()) {
        times.merge(
            event.id(), holding.firstSeen(), (one, other) -> one.isBefore(other) ? one : other);
      }
    }
    return new FirstSeen(times);
  }

  Instant of(EventId event) {
    return Objects.requireNonNull(times.get(event), "an event of another paper");
  }
}
