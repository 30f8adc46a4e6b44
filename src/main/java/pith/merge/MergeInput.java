package pith.merge;

import java.util.List;
import pith.model.Alias;
import pith.model.Event;
import pith.model.InvalidEvent;
import pith.model.JsonObject;
import pith.model.PithNumber;

/**
 * Everything the state of one paper depends on. The lists are sets: order and repetition do not
 * matter. {@code invalid} is empty for a union and holds the refused entries for one bundle's own
 * state.
 */
public record MergeInput(
    PithNumber number,
    JsonObject canonicalRecord,
    List<Event> events,
    List<Alias> aliases,
    List<InvalidEvent> invalid) {
  public MergeInput {
    events = List.copyOf(events);
    aliases = List.copyOf(aliases);
    invalid = List.copyOf(invalid);
    for (Event event : events) {
      if (!event.subject().equals(number)) {
        throw new IllegalArgumentException("an event about another paper");
      }
    }
  }

  public static MergeInput union(
      PithNumber number, JsonObject canonicalRecord, List<Event> events, List<Alias> aliases) {
    return new MergeInput(number, canonicalRecord, events, aliases, List.of());
  }
}
