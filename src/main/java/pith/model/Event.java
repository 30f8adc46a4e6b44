package pith.model;

import java.util.List;
import java.util.Optional;

/**
 * A valid event: its content hashes to its id and {@code key} signed it. Envelopes are not part of
 * it, for one event comes back under many.
 */
public record Event(
    EventId id,
    String type,
    PithNumber subject,
    String target,
    Timestamp createdAt,
    Optional<EventId> prev,
    List<EventId> supersedes,
    Signer signer,
    PublicKey key,
    JsonObject payload) {
  public Event {
    supersedes = List.copyOf(supersedes);
  }

  public boolean is(EventType expected) {
    return expected.wireName().equals(type);
  }
}
