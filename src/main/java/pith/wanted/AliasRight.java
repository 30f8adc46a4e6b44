package pith.wanted;

import java.util.Comparator;
import java.util.Optional;
import pith.model.Timestamp;
import pith.trust.NameRight;

/**
 * The claim of one paper on a name.
 *
 * @param derived whether the name follows from the record
 * @param createdAt when the bundles first gave it, if they did
 */
public record AliasRight(NameRight right, boolean derived, Optional<Timestamp> createdAt) {
  private static final Comparator<Timestamp> FIRST =
      Comparator.comparing(Timestamp::at).thenComparing(Timestamp::text);

  /** On the link to a paper that has the name with others. */
  public WantedProperties ofOneOfSeveral() {
    return builder()
        .put(PropertyKeys.DERIVED, derived ? Optional.of(true) : Optional.empty())
        .put(PropertyKeys.CREATED_AT, createdAt.map(Timestamp::text))
        .build();
  }

  /** On the link to the only paper: nothing, but where no pinned signer stands behind it. */
  public WantedProperties ofTheOnly() {
    return builder().build();
  }

  /** On the name itself. */
  public WantedProperties ofName(AliasKey name) {
    return WantedProperties.builder()
        .putAll(name.properties())
        .put(PropertyKeys.DERIVED, derived)
        .put(PropertyKeys.CREATED_AT, createdAt.map(Timestamp::text))
        .build();
  }

  private WantedProperties.Builder builder() {
    return WantedProperties.builder()
        .put(PropertyKeys.RECORD_ONLY, only(NameRight.RECORD_ONLY))
        .put(PropertyKeys.BY_STRANGER, only(NameRight.BY_STRANGER));
  }

  private Optional<Boolean> only(NameRight shown) {
    return right == shown ? Optional.of(true) : Optional.empty();
  }

  public AliasRank rank() {
    return new AliasRank(right, derived);
  }

  /** Whether a name that has this claim gets nothing from the other one. */
  public boolean covers(AliasRight other) {
    return (derived || !other.derived) && earlier(createdAt, other.createdAt).equals(createdAt);
  }

  /** What a name that several papers have says of itself: the order of the papers is no matter. */
  public AliasRight and(AliasRight other) {
    return new AliasRight(
        right.compareTo(other.right) <= 0 ? right : other.right,
        derived || other.derived,
        earlier(createdAt, other.createdAt));
  }

  private static Optional<Timestamp> earlier(Optional<Timestamp> left, Optional<Timestamp> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.or(() -> right);
    }
    return FIRST.compare(left.get(), right.get()) <= 0 ? left : right;
  }
}
