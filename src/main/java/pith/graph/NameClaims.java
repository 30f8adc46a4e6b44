package pith.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;

/**
 * All papers that have one name. What a paper says of it stands on the {@code Alias}; where several
 * have it, each says it on its own {@code IDENTIFIES}, and the alias says what they come to.
 */
final class NameClaims {
  private final Node alias;
  private final Map<Relationship, NameClaim> claims = new HashMap<>();

  private NameClaims(Node alias) {
    this.alias = alias;
  }

  /** Of an alias that nobody else changes now. */
  static NameClaims of(Node alias) {
    NameClaims all = new NameClaims(alias);
    boolean isOnly = alias.getDegree(Names.IDENTIFIES, Direction.OUTGOING) == 1;
    try (var links = alias.getRelationships(Direction.OUTGOING, Names.IDENTIFIES)) {
      links.forEach(link -> all.claims.put(link, NameClaim.read(link, isOnly ? alias : link)));
    }
    return all;
  }

  /** Says whether anything changed. */
  boolean put(Relationship link, NameClaim claim) {
    return !claim.equals(claims.put(link, claim));
  }

  void remove(Relationship link) {
    claims.remove(link);
    link.delete();
  }

  /** A name that nothing has and nothing speaks of is no more. Says whether it still is. */
  boolean write() {
    if (claims.isEmpty() && !alias.hasRelationship(Direction.INCOMING, Names.POINTS_AT)) {
      alias.delete();
      return false;
    }
    Optional<NameClaim> whole = claims.values().stream().reduce(NameClaim::and);
    if (whole.isEmpty()) {
      NameClaim.erase(PropertySheet.of(alias));
      return true;
    }
    whole.get().writeName(PropertySheet.of(alias));
    claims.forEach((link, claim) -> write(link, claim));
    return true;
  }

  private void write(Relationship drawn, NameClaim claim) {
    PropertySheet link = PropertySheet.of(drawn);
    if (claims.size() == 1) {
      claim.writeOnly(link);
    } else {
      claim.writeOwn(link);
    }
  }
}
