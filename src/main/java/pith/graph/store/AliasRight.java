package pith.graph.store;

import java.util.Comparator;
import java.util.Optional;
import org.neo4j.graphdb.Entity;
import pith.model.Timestamp;
import pith.trust.NameRight;

/**
 * By what right a paper has a name.
 *
 * @param derived whether the name follows from the record
 * @param createdAt when the bundles first gave it, if they did
 */
public record AliasRight(NameRight right, boolean derived, Optional<Timestamp> createdAt) {
  private static final String RECORD_ONLY = "record_only";
  private static final String BY_STRANGER = "by_stranger";
  private static final String DERIVED = "derived";
  private static final String CREATED_AT = "created_at";
  private static final Comparator<Timestamp> FIRST =
      Comparator.comparing(Timestamp::at).thenComparing(Timestamp::text);

  /**
   * @param link from the name to the paper
   * @param holder the link, or the name where it is the only one
   */
  static AliasRight read(Entity link, Entity holder) {
    return new AliasRight(
        right(link),
        isDerived(holder),
        Properties.text(holder, CREATED_AT).flatMap(Timestamp::parse));
  }

  static NameRight right(Entity link) {
    return Properties.isTrue(link, RECORD_ONLY)
        ? NameRight.RECORD_ONLY
        : Properties.isTrue(link, BY_STRANGER) ? NameRight.BY_STRANGER : NameRight.VOUCHED;
  }

  static boolean isDerived(Entity holder) {
    return Properties.isTrue(holder, DERIVED);
  }

  /** On the link where it is one of several. */
  void writeOwn(PropertySheet link) {
    writeRight(link);
    link.put(DERIVED, derived ? Optional.of(true) : Optional.empty());
    link.put(CREATED_AT, createdAt.map(Timestamp::text));
  }

  /** On the only link: nothing, but where no pinned signer stands behind it. */
  public void writeOnly(PropertySheet link) {
    writeRight(link);
    erase(link);
  }

  static void erase(PropertySheet sheet) {
    sheet.put(DERIVED, Optional.empty());
    sheet.put(CREATED_AT, Optional.empty());
  }

  public void writeName(PropertySheet alias) {
    alias.put(DERIVED, derived);
    alias.put(CREATED_AT, createdAt.map(Timestamp::text));
  }

  private void writeRight(PropertySheet link) {
    link.put(RECORD_ONLY, only(NameRight.RECORD_ONLY));
    link.put(BY_STRANGER, only(NameRight.BY_STRANGER));
  }

  private Optional<Boolean> only(NameRight shown) {
    return right == shown ? Optional.of(true) : Optional.empty();
  }

  /** What a name that several papers have says of itself. */
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
