package pith.merge;

import java.util.List;
import java.util.SortedSet;
import pith.model.Alias;
import pith.model.Event;
import pith.model.EventId;
import pith.model.JsonObject;
import pith.model.Sha256;

/** The state, and everything that a user may ask about its making. */
public record MergeResult(
    JsonObject state,
    Sha256 stateSha256,
    List<Event> ordered,
    SortedSet<EventId> superseded,
    List<Supersession> supersessions,
    List<Equivocation> equivocations,
    SortedSet<EventId> gaps,
    List<Alias> aliases) {

  public List<Event> applied() {
    return ordered.stream().filter(event -> !superseded.contains(event.id())).toList();
  }
}
