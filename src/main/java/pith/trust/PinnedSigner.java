package pith.trust;

import java.util.List;
import java.util.Set;
import pith.model.Event;

/**
 * A name, its keys, and what it may sign.
 *
 * @param signerTypes empty for any
 * @param eventTypes with {@code *} for any
 */
public record PinnedSigner(
    String signerId, Set<String> signerTypes, Set<String> eventTypes, List<PinnedKey> keys) {
  public static final String ANY = "*";

  public PinnedSigner {
    signerTypes = Set.copyOf(signerTypes);
    eventTypes = Set.copyOf(eventTypes);
    keys = List.copyOf(keys);
  }

  boolean maySign(Event event) {
    return (signerTypes.isEmpty() || signerTypes.contains(event.signer().signerType()))
        && (eventTypes.contains(ANY) || eventTypes.contains(event.type()));
  }
}
