package pith.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import pith.model.Event;
import pith.model.EventId;

/** Distinct valid events of one paper, and the outcome of each {@code supersedes} list. */
final class EventSet {
  private final SortedMap<EventId, Event> byId = new TreeMap<>();
  private final Runnable guard;

  EventSet(Collection<Event> events, Runnable guard) {
    this.guard = guard;
    events.forEach(event -> byId.putIfAbsent(event.id(), event));
  }

  List<Event> events() {
    return List.copyOf(byId.values());
  }

  List<Supersession> supersessions() {
    List<Supersession> all = new ArrayList<>();
    for (Event event : byId.values()) {
      for (EventId target : new TreeSet<>(event.supersedes())) {
        guard.run();
        all.add(new Supersession(event.id(), target, outcome(event, target)));
      }
    }
    return all;
  }

  /** Links to a previous event that is not here: a note, and no more than that. */
  SortedSet<EventId> gaps() {
    SortedSet<EventId> gaps = new TreeSet<>();
    for (Event event : byId.values()) {
      event.prev().filter(prev -> !byId.containsKey(prev)).ifPresent(gaps::add);
    }
    return gaps;
  }

  /** Key identity is by bytes: names and key ids are claims anyone can make. */
  private Supersession.Outcome outcome(Event event, EventId target) {
    if (event.id().equals(target)) {
      return Supersession.Outcome.SELF;
    }
    Optional<Event> found = Optional.ofNullable(byId.get(target));
    if (found.isEmpty()) {
      return Supersession.Outcome.UNKNOWN;
    }
    return found.get().key().equals(event.key())
        ? Supersession.Outcome.HONOURED
        : Supersession.Outcome.FOREIGN_KEY;
  }
}
