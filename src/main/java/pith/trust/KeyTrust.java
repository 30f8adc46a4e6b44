package pith.trust;

import java.util.Locale;

/** What the policy says of a key. */
public enum KeyTrust {
  PINNED,
  UNKNOWN;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
