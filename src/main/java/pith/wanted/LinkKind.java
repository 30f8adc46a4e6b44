package pith.wanted;

import java.util.Set;

/** The types of relationships of the graph, and their properties; all of them are derived. */
public enum LinkKind {
  IDENTIFIES(
      PropertyKeys.BY_STRANGER,
      PropertyKeys.RECORD_ONLY,
      PropertyKeys.DERIVED,
      PropertyKeys.CREATED_AT),
  DESCRIBES,
  CONTAINS(PropertyKeys.POSITION),
  ABOUT,
  SIGNED_BY,
  PREV_EVENT,
  SUPERSEDES(PropertyKeys.HONOURED),
  POINTS_AT(PropertyKeys.RANK),
  CLAIMS,
  CITES(
      PropertyKeys.RELATION,
      PropertyKeys.EVENT_ID,
      PropertyKeys.SIGNER,
      PropertyKeys.TRUSTED,
      PropertyKeys.AT),
  REPLICATES(
      PropertyKeys.KIND,
      PropertyKeys.OUTCOME,
      PropertyKeys.EVENT_ID,
      PropertyKeys.SIGNER,
      PropertyKeys.TRUSTED,
      PropertyKeys.AT),
  CORRECTS(PropertyKeys.EVENT_ID, PropertyKeys.SIGNER, PropertyKeys.TRUSTED, PropertyKeys.AT);

  @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that is
  private final Set<String> properties;

  LinkKind(String... properties) {
    this.properties = Set.of(properties);
  }

  public Set<String> properties() {
    return properties;
  }
}
