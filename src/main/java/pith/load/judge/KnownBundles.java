package pith.load.judge;

import pith.verify.HashedBundle;

/** The bundles that are stored already, as far as this saves work. */
@FunctionalInterface
public interface KnownBundles {
  /** Nothing is stored yet. */
  KnownBundles NONE = bundle -> false;

  /** Whether taking this bundle again would change nothing. */
  boolean holds(HashedBundle bundle);
}
