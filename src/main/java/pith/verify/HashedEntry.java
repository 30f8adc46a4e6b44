package pith.verify;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import pith.json.CanonicalJson;
import pith.model.EventId;
import pith.model.Json;
import pith.model.Sha256;

/**
 * An entry of {@code events} and what its id hashes.
 *
 * @param bodyText the body in its canonical form
 */
public record HashedEntry(Json entry, Json body, String bodyText, EventId id) {
  /** What the content hash leaves out; the rest of an event is its body. */
  public static final Set<String> UNHASHED = Set.of("content_sha256", "event_id", "signature");

  static HashedEntry of(Json entry, Runnable guard) {
    guard.run();
    Json body = entry.asObject().<Json>map(event -> event.without(UNHASHED)).orElse(entry);
    byte[] canonical = CanonicalJson.bytes(body, guard);
    return new HashedEntry(
        entry,
        body,
        new String(canonical, StandardCharsets.UTF_8),
        new EventId(Sha256.hash(canonical)));
  }
}
