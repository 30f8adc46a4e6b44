package pith.trust;

import java.util.Locale;

/** What the policy says of a key, whatever it signed and whenever. */
public enum KeyTrust {
  PINNED,
  RETIRED,
  REVOKED,
  DENIED,
  UNKNOWN;

  static KeyTrust of(PinnedKey.Status status) {
    return switch (status) {
      case ACTIVE -> PINNED;
      case RETIRED -> RETIRED;
      case REVOKED -> REVOKED;
    };
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
