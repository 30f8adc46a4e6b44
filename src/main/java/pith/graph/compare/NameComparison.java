package pith.graph.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.store.AliasRights;
import pith.graph.store.LinkTypes;
import pith.graph.store.PresentName;
import pith.wanted.AliasKey;
import pith.wanted.AliasRight;
import pith.wanted.LinkKind;
import pith.wanted.NodeKind;
import pith.wanted.NodeName;
import pith.wanted.WantedPaper;

/** The names of a paper. Where it is the only one that has a name, the name has its claim. */
final class NameComparison {
  private final Remedy remedy;

  NameComparison(Remedy remedy) {
    this.remedy = remedy;
  }

  void compare(Node paper, WantedPaper wanted) {
    Map<String, Relationship> drawn = drawn(paper);
    if (drawn.isEmpty()) {
      wanted.names().forEach((name, right) -> remedy.name(paper, name, right));
      return;
    }
    wanted
        .names()
        .forEach(
            (name, right) ->
                Optional.ofNullable(drawn.remove(new NodeName.OfAlias(name).text()))
                    .ifPresentOrElse(
                        link -> keep(link, name, right), () -> remedy.name(paper, name, right)));
    drawn.values().forEach(remedy::remove);
  }

  private void keep(Relationship link, AliasKey name, AliasRight right) {
    Node alias = link.getStartNode();
    remedy.lock(alias);
    if (AliasRights.isOnly(alias)) {
      remedy.properties(link, LinkKind.IDENTIFIES, right.ofTheOnly());
      remedy.properties(alias, NodeKind.ALIAS, right.ofName(name));
      return;
    }
    AliasRight before = AliasRights.read(link, link);
    if (remedy.properties(link, LinkKind.IDENTIFIES, right.ofOneOfSeveral())) {
      remedy.claimDiffers(link, before, right);
    }
  }

  /** By the name of the alias; each once. */
  private Map<String, Relationship> drawn(Node paper) {
    Map<String, Relationship> drawn = new HashMap<>();
    if (remedy.isNew(paper)) {
      return drawn;
    }
    for (Relationship link : LinkTypes.at(paper, Direction.INCOMING, LinkKind.IDENTIFIES)) {
      Relationship doubled = drawn.putIfAbsent(PresentName.of(link.getStartNode()), link);
      if (doubled != null) {
        remedy.remove(link);
      }
    }
    return drawn;
  }
}
