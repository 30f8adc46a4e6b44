package pith.load.judge;

import pith.verify.HashedBundle;

/** What is held already, as far as it saves work. */
@FunctionalInterface
public interface KnownBundles {
  /** Nothing is held yet. */
  KnownBundles NONE = bundle -> false;

  /** Whether taking this bundle again would change nothing. */
  boolean holds(HashedBundle bundle);
}
