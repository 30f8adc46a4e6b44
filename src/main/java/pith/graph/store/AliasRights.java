package pith.graph.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;

/**
 * All papers that have one name. The rights of a single paper are properties of the {@code Alias}.
 * Several papers have theirs on their {@code IDENTIFIES}; the alias then has the sum of them.
 */
public final class AliasRights {
  private final Node alias;
  private final Map<Relationship, AliasRight> claims = new HashMap<>();

  private AliasRights(Node alias) {
    this.alias = alias;
  }

  /** Of an alias that nobody else changes now. */
  public static AliasRights of(Node alias) {
    AliasRights all = new AliasRights(alias);
    boolean isOnly = alias.getDegree(Labels.IDENTIFIES, Direction.OUTGOING) == 1;
    try (var links = alias.getRelationships(Direction.OUTGOING, Labels.IDENTIFIES)) {
      links.forEach(link -> all.claims.put(link, AliasRight.read(link, isOnly ? alias : link)));
    }
    return all;
  }

  /** Says whether anything changed. */
  public boolean put(Relationship link, AliasRight claim) {
    return !claim.equals(claims.put(link, claim));
  }

  public void remove(Relationship link) {
    claims.remove(link);
    link.delete();
  }

  /** A name that nothing has and nothing speaks of is no more. Says whether it still is. */
  public boolean write() {
    if (claims.isEmpty() && !alias.hasRelationship(Direction.INCOMING, Labels.POINTS_AT)) {
      alias.delete();
      return false;
    }
    Optional<AliasRight> whole = claims.values().stream().reduce(AliasRight::and);
    if (whole.isEmpty()) {
      AliasRight.erase(PropertySheet.of(alias));
      return true;
    }
    whole.get().writeName(PropertySheet.of(alias));
    claims.forEach((link, claim) -> write(link, claim));
    return true;
  }

  private void write(Relationship drawn, AliasRight claim) {
    PropertySheet link = PropertySheet.of(drawn);
    if (claims.size() == 1) {
      claim.writeOnly(link);
    } else {
      claim.writeOwn(link);
    }
  }
}
