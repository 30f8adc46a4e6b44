package pith.trust;

import java.util.Locale;

/** The status of an event in the union of all stored bundles of its paper. */
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
