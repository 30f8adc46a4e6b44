package pith.time;

import java.util.Locale;

/** What an attestation is worth, with the headers that are here. */
public enum TimeVerdict {
  ANCHORED,
  PENDING,
  DOES_NOT_VERIFY,
  NOT_JUDGED;

  /** As users read it. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
