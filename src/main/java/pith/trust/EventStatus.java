package pith.trust;

import java.util.Locale;

/** What became of an event in the union of everything that is held about its paper. */
public enum EventStatus {
  APPLIED,
  SUPERSEDED,
  QUARANTINED,
  UNVERIFIABLE,
  INVALID,
  /** Named by another event, and not here yet. */
  MISSING;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
