package pith.verify;

import java.util.List;
import java.util.Optional;
import pith.model.Event;
import pith.model.EventId;
import pith.model.InvalidEvent;
import pith.model.Json;
import pith.model.Reason;

/**
 * One entry of a bundle's {@code events}: either the event that it is, or the reason why it is
 * none. {@code body} is what the id hashes, so {@link #id} is always true, whatever the entry
 * claims.
 *
 * @param bodyText the body in its canonical form
 */
public record CheckedEvent(
    int position,
    Json entry,
    Json body,
    String bodyText,
    EventId id,
    Optional<String> claimedId,
    Optional<Event> event,
    Optional<Reason> reason,
    List<Finding> findings) {
  public CheckedEvent {
    findings = List.copyOf(findings);
    if (event.isPresent() == reason.isPresent()) {
      throw new IllegalArgumentException("an entry is valid, or it has a reason why not");
    }
  }

  public Optional<InvalidEvent> invalid() {
    return reason.map(why -> new InvalidEvent(claimedId, id.content(), why));
  }
}
