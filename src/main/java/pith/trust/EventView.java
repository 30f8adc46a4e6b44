package pith.trust;

import java.util.Optional;
import pith.model.Event;
import pith.model.EventId;
import pith.model.Json;

/**
 * One distinct event content among everything held about a paper, and where it stands.
 *
 * @param bodyText the body in its canonical form
 * @param standing of its signature; empty iff none of its copies is valid
 * @param reason why it is not in the state: a {@link pith.model.Reason} or a {@link
 *     SignatureStanding}
 */
public record EventView(
    EventId id,
    Json body,
    String bodyText,
    EventStatus status,
    Optional<Event> event,
    Optional<SignatureStanding> standing,
    Optional<String> reason) {

  /** Whether a pinned key signed it, in its time and within its role. */
  public boolean isTrusted() {
    return standing.equals(Optional.of(SignatureStanding.PINNED));
  }

  /** In the state, though no pinned key says it. */
  public boolean isOnlyClaimed() {
    return (status == EventStatus.APPLIED || status == EventStatus.SUPERSEDED) && !isTrusted();
  }
}
