package pith.graph.store;

import java.util.Iterator;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.model.Timestamp;
import pith.trust.NameRight;
import pith.wanted.AliasKey;
import pith.wanted.AliasRank;
import pith.wanted.AliasRight;
import pith.wanted.BestClaim;
import pith.wanted.PropertyKeys;

/**
 * The claims of all papers that have one name. The claim of a single paper is on the {@code Alias}.
 * Several papers have theirs on their {@code IDENTIFIES}; the alias then has the sum of them.
 */
public final class AliasRights {
  private AliasRights() {}

  public static boolean isOnly(Node alias) {
    return alias.getDegree(Labels.IDENTIFIES, Direction.OUTGOING) == 1;
  }

  public static boolean areSeveral(Node alias) {
    return alias.getDegree(Labels.IDENTIFIES, Direction.OUTGOING) > 1;
  }

  /** Empty iff it has lost a part of its key. */
  public static Optional<AliasKey> key(Node alias) {
    Optional<String> kind = Properties.text(alias, PropertyKeys.KIND);
    return Properties.text(alias, PropertyKeys.VALUE)
        .flatMap(value -> kind.map(known -> new AliasKey(known, value)));
  }

  /** The claim of the only paper that has it. */
  public static Optional<Relationship> only(Node alias) {
    try (var links = alias.getRelationships(Direction.OUTGOING, Labels.IDENTIFIES)) {
      Iterator<Relationship> each = links.iterator();
      Optional<Relationship> first = each.hasNext() ? Optional.of(each.next()) : Optional.empty();
      return each.hasNext() ? Optional.empty() : first;
    }
  }

  /**
   * @param holder the link, or the name where it is the only one
   */
  public static AliasRight read(Entity link, Entity holder) {
    return new AliasRight(
        right(link),
        isDerived(holder),
        Properties.text(holder, PropertyKeys.CREATED_AT).flatMap(Timestamp::parse));
  }

  /** What all papers together make of the name; empty iff none has it. */
  public static Optional<AliasRight> sum(Node alias) {
    boolean isOnly = isOnly(alias);
    Optional<AliasRight> sum = Optional.empty();
    try (var links = alias.getRelationships(Direction.OUTGOING, Labels.IDENTIFIES)) {
      for (Relationship link : links) {
        AliasRight claim = read(link, isOnly ? alias : link);
        sum = Optional.of(sum.map(claim::and).orElse(claim));
      }
    }
    return sum;
  }

  /** Beside other claims. One that is alone has nothing to be compared with. */
  static AliasRank rank(Relationship link) {
    return new AliasRank(right(link), isDerived(link));
  }

  static BestClaim<Node> claim(Relationship link) {
    return BestClaim.of(rank(link), link.getEndNode());
  }

  private static NameRight right(Entity link) {
    return Properties.isTrue(link, PropertyKeys.RECORD_ONLY)
        ? NameRight.RECORD_ONLY
        : Properties.isTrue(link, PropertyKeys.BY_STRANGER)
            ? NameRight.BY_STRANGER
            : NameRight.VOUCHED;
  }

  private static boolean isDerived(Entity holder) {
    return Properties.isTrue(holder, PropertyKeys.DERIVED);
  }
}
