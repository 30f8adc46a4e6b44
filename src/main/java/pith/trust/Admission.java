package pith.trust;

import java.util.Locale;

/** How much of a bundle the policy admits to the union of its paper. */
public enum Admission {
  /** All valid events of pinned and unknown signers, and what nobody signed: its names. */
  WHOLE,
  /** The same, as far as the limited role of its signer goes. */
  WITHIN_ROLE,
  /** Only events that pinned keys signed: they need no bundle. */
  PINNED_EVENTS_ONLY;

  /** As users read it. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
