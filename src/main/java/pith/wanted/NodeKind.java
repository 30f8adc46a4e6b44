package pith.wanted;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The labels of the graph, and what each property of a node depends on. */
@SuppressWarnings("ImmutableEnumChecker") // the collections are made unmodifiable
public enum NodeKind {
  PAPER(
      "Paper",
      List.of(PropertyKeys.PITH_NUMBER),
      List.of(
          PropertyKeys.SUFFIX,
          PropertyKeys.SHORT_NUMBER,
          PropertyKeys.YEAR,
          PropertyKeys.CANONICAL_SHA256,
          PropertyKeys.CANONICAL_RECORD,
          PropertyKeys.SOURCE_KIND,
          PropertyKeys.SOURCE_ID,
          PropertyKeys.SOURCE_VERSION,
          PropertyKeys.PRIMARY_CAT,
          PropertyKeys.CROSS_CATS,
          PropertyKeys.LICENSE,
          PropertyKeys.SUBMITTED_AT,
          PropertyKeys.TITLE,
          PropertyKeys.AUTHORS,
          PropertyKeys.AUTHOR_LIST,
          PropertyKeys.ABSTRACT_EXCERPT,
          PropertyKeys.TITLE_TRUSTED,
          PropertyKeys.STATE_SHA256,
          PropertyKeys.MERGE_VERSION,
          PropertyKeys.EVENT_COUNT,
          PropertyKeys.VALID_EVENT_COUNT,
          PropertyKeys.EQUIVOCATION_COUNT,
          PropertyKeys.VERDICT,
          PropertyKeys.IMPORTED),
      List.of(PropertyKeys.RECORD_SEEN),
      List.of(PropertyKeys.MERGED_AT, PropertyKeys.SEAL)),
  EVENT(
      "Event",
      List.of(PropertyKeys.EVENT_ID),
      List.of(
          PropertyKeys.EVENT_TYPE,
          PropertyKeys.TARGET,
          PropertyKeys.CREATED_AT,
          PropertyKeys.AT,
          PropertyKeys.SCHEMA_VERSION,
          PropertyKeys.BODY,
          PropertyKeys.STATUS,
          PropertyKeys.REASON,
          PropertyKeys.TRUSTED),
      List.of(),
      List.of()),
  ALIAS(
      "Alias",
      List.of(PropertyKeys.KIND, PropertyKeys.VALUE),
      List.of(PropertyKeys.CREATED_AT, PropertyKeys.DERIVED),
      List.of(),
      List.of()),
  SIGNER(
      "Signer",
      List.of(PropertyKeys.PUBLIC_KEY),
      List.of(
          PropertyKeys.FINGERPRINT,
          PropertyKeys.SIGNER_ID,
          PropertyKeys.SIGNER_TYPE,
          PropertyKeys.KEY_IDS,
          PropertyKeys.TRUST),
      List.of(),
      List.of()),
  BUNDLE(
      "Bundle",
      List.of(PropertyKeys.BUNDLE_SHA256),
      List.of(
          PropertyKeys.BUILT_AT,
          PropertyKeys.CONTENT_ID,
          PropertyKeys.DECLARED_STATE_SHA256,
          PropertyKeys.STATE_REPRODUCED,
          PropertyKeys.SIGNED_BY,
          PropertyKeys.VERDICT,
          PropertyKeys.ADMITTED,
          PropertyKeys.ADMISSION),
      List.of(PropertyKeys.ADMITTED_UNDER, PropertyKeys.FRAME),
      List.of(
          PropertyKeys.SOURCE,
          PropertyKeys.POSITION,
          PropertyKeys.FIRST_SEEN,
          PropertyKeys.SIGNED_SEEN,
          PropertyKeys.OTHER_SIGNATURES,
          PropertyKeys.OTHER_SIGNATURES_SEEN,
          PropertyKeys.EXPORTS,
          PropertyKeys.OUTGROWN,
          PropertyKeys.SEAL)),
  CLAIM(
      "Claim",
      List.of(PropertyKeys.PITH_NUMBER, PropertyKeys.CLAIM_ID),
      List.of(PropertyKeys.KIND, PropertyKeys.TEXT, PropertyKeys.STATUS, PropertyKeys.ATTESTATION),
      List.of(),
      List.of());

  private static final Map<String, NodeKind> BY_LABEL =
      Arrays.stream(values()).collect(Collectors.toMap(NodeKind::label, kind -> kind));

  private final String label;
  private final List<String> key;
  private final Set<String> derived;
  private final Set<String> given;
  private final Set<String> journey;

  NodeKind(
      String label,
      List<String> key,
      List<String> derived,
      List<String> given,
      List<String> journey) {
    this.label = label;
    this.key = key;
    this.derived = union(List.of(key, derived));
    this.given = union(List.of(given));
    this.journey = union(List.of(journey));
  }

  private static Set<String> union(List<List<String>> parts) {
    Set<String> all = new LinkedHashSet<>();
    parts.forEach(all::addAll);
    return Collections.unmodifiableSet(all);
  }

  public String label() {
    return label;
  }

  /** Empty for a label that users gave. */
  public static Optional<NodeKind> labelled(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }

  /** A node as messages show it. */
  public String named(String... key) {
    return label + " " + String.join(" ", key);
  }

  public List<String> key() {
    return key;
  }

  /** What follows from bundles, records and the policy, the key included. */
  public Set<String> derived() {
    return derived;
  }

  /** What an import brought, and no other property tells. */
  public Set<String> given() {
    return given;
  }

  /** What depends on when and from where it came: no part of the content. */
  public Set<String> journey() {
    return journey;
  }
}
