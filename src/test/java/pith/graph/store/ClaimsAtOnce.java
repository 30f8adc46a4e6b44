package pith.graph.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.trust.NameRight;
import pith.wanted.AliasRight;
import pith.wanted.LinkKind;

/** All claims on a name in memory: the long way, which every shorter one is compared with. */
public final class ClaimsAtOnce {
  private final Map<Relationship, AliasRight> claims = new HashMap<>();

  public ClaimsAtOnce(Node alias) {
    List<Relationship> links = LinkTypes.at(alias, Direction.OUTGOING, LinkKind.IDENTIFIES);
    for (Relationship link : links) {
      claims.put(link, AliasRights.read(link, links.size() == 1 ? alias : link));
    }
  }

  public Map<Relationship, AliasRight> all() {
    return claims;
  }

  public Optional<AliasRight> sum() {
    return claims.values().stream().reduce(AliasRight::and);
  }

  public Optional<Node> only() {
    List<Node> candidates = candidates();
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  /** First by the right, then those that are derived if any is. */
  public List<Node> candidates() {
    for (NameRight right : NameRight.values()) {
      List<Relationship> having =
          claims.keySet().stream().filter(link -> claims.get(link).right() == right).toList();
      List<Relationship> derived =
          having.stream().filter(link -> claims.get(link).derived()).toList();
      if (!having.isEmpty()) {
        return (derived.isEmpty() ? having : derived)
            .stream().map(Relationship::getEndNode).toList();
      }
    }
    return List.of();
  }
}
