package pith.trust;

import java.util.Optional;
import pith.model.Event;
import pith.model.EventId;
import pith.model.Json;
import pith.model.Reason;

/** One distinct event content among everything held about a paper, and where it stands. */
public record EventView(
    EventId id, Json body, EventStatus status, Optional<Event> event, Optional<Reason> reason) {}
