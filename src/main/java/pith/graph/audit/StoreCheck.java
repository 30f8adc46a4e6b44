package pith.graph.audit;

/** Checks of stored bundles and papers. */
public enum StoreCheck {
  /** The record on the paper is the one that its number names. */
  STORED_RECORD(
      "CALL pith.merge(id) if a bundle of the paper is here; else import the record again."),
  /** The pieces of a bundle still make the bundle that was taken. */
  STORED_BUNDLE("Import the bundle again: what is stored of it was changed."),
  /** When it came, from where and under which mode is what the import wrote. */
  SEAL(
      "Restore a backup. Or accept what is there: remove the property seal, set adopt in the trust "
          + "file, CALL pith.merge.all()."),
  /** The hash of the state on the paper is that of the state recomputed from its events. */
  STORED_STATE("CALL pith.merge(id): the stored state was changed, or the trust policy was."),
  /** Everything else that follows from bundles, records and the policy. */
  STORED_GRAPH("CALL pith.merge.all(): the graph was changed, or the trust policy was."),
  /** A pinned key says what is in the state, in its time and role. */
  VOUCHED("Pin the key or widen its role if you trust it; else rely on what has trusted = true."),
  /** The one sentence at the end. */
  SUMMARY("Read the rows that are not PASS.");

  private final String whatToDo;

  StoreCheck(String whatToDo) {
    this.whatToDo = whatToDo;
  }

  public String whatToDo() {
    return whatToDo;
  }
}
