package pith.trust;

import java.util.List;
import java.util.Set;
import pith.model.Event;

/**
 * A name, its keys, and what it may sign.
 *
 * @param signerTypes empty for any
 * @param eventTypes with {@code *} for any; without it the role is limited
 * @param givesNames whether its bundles give papers their names
 */
public record PinnedSigner(
    String signerId,
    Set<String> signerTypes,
    Set<String> eventTypes,
    boolean givesNames,
    List<PinnedKey> keys) {
  public static final String ANY = "*";

  public PinnedSigner {
    signerTypes = Set.copyOf(signerTypes);
    eventTypes = Set.copyOf(eventTypes);
    keys = List.copyOf(keys);
  }

  public boolean isLimited() {
    return !eventTypes.contains(ANY);
  }

  boolean covers(String eventType) {
    return !isLimited() || eventTypes.contains(eventType);
  }

  boolean maySign(Event event) {
    return (signerTypes.isEmpty() || signerTypes.contains(event.signer().signerType()))
        && covers(event.type());
  }
}
