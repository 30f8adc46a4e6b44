package pith.graph;

import java.util.Comparator;
import java.util.Optional;
import org.neo4j.graphdb.Entity;
import pith.model.Timestamp;

/**
 * By what right a paper has a name.
 *
 * @param admitted whether a bundle that counts says so, and not a record alone
 * @param derived whether the name follows from the record
 * @param createdAt when the bundles first gave it, if they did
 */
record NameClaim(boolean admitted, boolean derived, Optional<Timestamp> createdAt) {
  private static final String RECORD_ONLY = "record_only";
  private static final String DERIVED = "derived";
  private static final String CREATED_AT = "created_at";
  private static final Comparator<Timestamp> FIRST =
      Comparator.comparing(Timestamp::at).thenComparing(Timestamp::text);

  /**
   * @param link from the name to the paper
   * @param holder the link, or the name where it is the only one
   */
  static NameClaim read(Entity link, Entity holder) {
    return new NameClaim(
        isAdmitted(link),
        isDerived(holder),
        Properties.text(holder, CREATED_AT).flatMap(Timestamp::parse));
  }

  static boolean isAdmitted(Entity link) {
    return !Properties.isTrue(link, RECORD_ONLY);
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

  /** On the only link: nothing, but where a record alone gave the name. There are many of these. */
  void writeOnly(PropertySheet link) {
    writeRight(link);
    erase(link);
  }

  static void erase(PropertySheet sheet) {
    sheet.put(DERIVED, Optional.empty());
    sheet.put(CREATED_AT, Optional.empty());
  }

  void writeName(PropertySheet alias) {
    alias.put(DERIVED, derived);
    alias.put(CREATED_AT, createdAt.map(Timestamp::text));
  }

  private void writeRight(PropertySheet link) {
    link.put(RECORD_ONLY, admitted ? Optional.empty() : Optional.of(true));
  }

  /** What a name that several papers have says of itself. */
  NameClaim and(NameClaim other) {
    return new NameClaim(
        admitted || other.admitted, derived || other.derived, earlier(createdAt, other.createdAt));
  }

  private static Optional<Timestamp> earlier(Optional<Timestamp> left, Optional<Timestamp> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.or(() -> right);
    }
    return FIRST.compare(left.get(), right.get()) <= 0 ? left : right;
  }
}
