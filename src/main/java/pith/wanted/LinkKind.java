package pith.wanted;

import java.util.Set;

/** The types of relationships of the graph, and their properties; all of them are derived. */
public enum LinkKind {
  IDENTIFIES(
      NodeKind.ALIAS,
      Set.of(NodeKind.PAPER),
      PropertyKeys.BY_STRANGER,
      PropertyKeys.RECORD_ONLY,
      PropertyKeys.DERIVED,
      PropertyKeys.CREATED_AT),
  DESCRIBES(NodeKind.BUNDLE, Set.of(NodeKind.PAPER)),
  CONTAINS(NodeKind.BUNDLE, Set.of(NodeKind.EVENT), PropertyKeys.POSITION),
  ABOUT(NodeKind.EVENT, Set.of(NodeKind.PAPER)),
  SIGNED_BY(NodeKind.EVENT, Set.of(NodeKind.SIGNER)),
  PREV_EVENT(NodeKind.EVENT, Set.of(NodeKind.EVENT)),
  SUPERSEDES(NodeKind.EVENT, Set.of(NodeKind.EVENT), PropertyKeys.HONOURED),
  POINTS_AT(NodeKind.EVENT, Set.of(NodeKind.PAPER, NodeKind.ALIAS), PropertyKeys.RANK),
  CLAIMS(NodeKind.PAPER, Set.of(NodeKind.CLAIM)),
  CITES(
      NodeKind.PAPER,
      Set.of(NodeKind.PAPER),
      PropertyKeys.RELATION,
      PropertyKeys.EVENT_ID,
      PropertyKeys.SIGNER,
      PropertyKeys.TRUSTED,
      PropertyKeys.AT),
  REPLICATES(
      NodeKind.PAPER,
      Set.of(NodeKind.PAPER),
      PropertyKeys.KIND,
      PropertyKeys.OUTCOME,
      PropertyKeys.EVENT_ID,
      PropertyKeys.SIGNER,
      PropertyKeys.TRUSTED,
      PropertyKeys.AT),
  CORRECTS(
      NodeKind.EVENT,
      Set.of(NodeKind.CLAIM),
      PropertyKeys.EVENT_ID,
      PropertyKeys.SIGNER,
      PropertyKeys.TRUSTED,
      PropertyKeys.AT);

  private final NodeKind start;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that is
  private final Set<NodeKind> ends;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that is
  private final Set<String> properties;

  LinkKind(NodeKind start, Set<NodeKind> ends, String... properties) {
    this.start = start;
    this.ends = ends;
    this.properties = Set.of(properties);
  }

  /** Whether one can go out of a node of that kind. */
  public boolean startsAt(NodeKind kind) {
    return start == kind;
  }

  public boolean endsAt(NodeKind kind) {
    return ends.contains(kind);
  }

  public Set<String> properties() {
    return properties;
  }
}
