package pith.trust;

import java.util.Locale;

/** Which bundles are admitted whole. */
public enum TrustMode {
  /** Only those that a pinned key signed. */
  PINNED,
  /** Every intact one. */
  OPEN;

  /** As users write it. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
