package pith.graph.write;

/** What stays of bundles that say the same. */
public enum Keep {
  /** Each of them: the one that was built last, and of the others what they have of their own. */
  ALL,
  /** The one that was built last; of the others, their hashes and when they came. */
  LATEST
}
