package pith.trust;

/** By what right a paper has a name, the best first. */
public enum NameRight {
  /** A pinned signer that may give names gave it, or vouches for the record it follows from. */
  VOUCHED,
  /** Only a stranger whose bundle is admitted gave it. */
  BY_STRANGER,
  /** It follows from a record that came by itself. */
  RECORD_ONLY
}
