package pith.trust;

import java.util.Optional;
import pith.model.Event;
import pith.model.EventId;
import pith.model.Json;

/**
 * One distinct event content among everything held about a paper, and where it stands.
 *
 * @param bodyText the body in its canonical form
 * @param reason why it has no say: a {@link pith.model.Reason} or a {@link Standing}
 * @param trusted whether a pinned key signed it, in its time and within its role
 */
public record EventView(
    EventId id,
    Json body,
    String bodyText,
    EventStatus status,
    Optional<Event> event,
    Optional<String> reason,
    boolean trusted) {}
