package pith.graph.importing;

/** What stays of bundles that say the same. */
public enum Keep {
  /** Each of them. */
  ALL,
  /** The one that was built last; of the others, their hashes and when they came. */
  LATEST
}
