package pith.graph.write;

import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.compare.EdgeComparison;
import pith.graph.compare.Remedy;
import pith.graph.store.AliasRights;
import pith.graph.store.ClaimChange;
import pith.wanted.AliasKey;
import pith.wanted.AliasRight;
import pith.wanted.LinkKind;
import pith.wanted.NodeKind;
import pith.wanted.NodeName;
import pith.wanted.WantedProperties;

/**
 * Draws and removes the claims of papers on names. The claim of a single paper is on the name; so
 * it moves when a second paper comes, and when it goes. A name may have a million claims: more are
 * added to their sum, and they are not read for it.
 */
final class NameWriter {
  private final Remedy remedy;
  private final EdgeComparison edges;

  NameWriter(Remedy remedy) {
    this.remedy = remedy;
    this.edges = new EdgeComparison(remedy);
  }

  void draw(Node paper, AliasKey name, AliasRight right) {
    Node alias = remedy.node(new NodeName.OfAlias(name)).orElseThrow();
    if (remedy.isNew(alias)) {
      Relationship link = alias.createRelationshipTo(paper, Labels.IDENTIFIES);
      remedy.properties(link, LinkKind.IDENTIFIES, right.ofTheOnly());
      remedy.properties(alias, NodeKind.ALIAS, right.ofName(name));
      return;
    }
    remedy.lock(alias);
    AliasRights.only(alias).ifPresent(first -> share(alias, first));
    Relationship link = alias.createRelationshipTo(paper, Labels.IDENTIFIES);
    if (AliasRights.isOnly(alias)) {
      remedy.properties(link, LinkKind.IDENTIFIES, right.ofTheOnly());
      write(alias, right.ofName(name));
    } else {
      remedy.properties(link, LinkKind.IDENTIFIES, right.ofOneOfSeveral());
      write(alias, AliasRights.read(alias, alias).and(right).ofName(name));
    }
    if (isOfTarget(alias, ClaimChange.drawn(link, right.rank()))) {
      edges.compareAllFrom(alias);
    }
  }

  private void share(Node alias, Relationship first) {
    remedy.properties(first, LinkKind.IDENTIFIES, AliasRights.read(first, alias).ofOneOfSeveral());
  }

  /** Where several are left, their sum is not known here: the name has to be settled. */
  void remove(Relationship link) {
    Node alias = link.getStartNode();
    remedy.lock(alias);
    boolean isOfTarget = isOfTarget(alias, ClaimChange.removed(link));
    link.delete();
    AliasRights.key(alias)
        .filter(name -> !AliasRights.areSeveral(alias))
        .ifPresent(
            name ->
                write(
                    alias,
                    AliasRights.only(alias)
                        .map(last -> alone(last, name))
                        .orElseGet(name::properties)));
    if (isOfTarget) {
      edges.compareAllFrom(alias);
    }
  }

  private WantedProperties alone(Relationship last, AliasKey name) {
    AliasRight claim = AliasRights.read(last, last);
    remedy.properties(last, LinkKind.IDENTIFIES, claim.ofTheOnly());
    return claim.ofName(name);
  }

  /**
   * The claim of one of several papers is another now. Where it adds less to the name than before,
   * the name has to be settled. A name that somebody else changed is, too, when all are merged.
   */
  void change(Relationship link, AliasRight before, AliasRight now) {
    Node alias = link.getStartNode();
    if (now.covers(before)) {
      AliasRights.key(alias)
          .ifPresent(name -> write(alias, AliasRights.read(alias, alias).and(now).ofName(name)));
    }
    if (isOfTarget(alias, ClaimChange.of(link, before.rank(), now.rank()))) {
      edges.compareAllFrom(alias);
    }
  }

  /** Asked only where it matters: few names are pointed at. */
  private static boolean isOfTarget(Node alias, ClaimChange change) {
    return alias.hasRelationship(Direction.INCOMING, Labels.POINTS_AT) && change.isOfTarget(alias);
  }

  private void write(Node alias, WantedProperties wanted) {
    remedy.properties(alias, NodeKind.ALIAS, wanted);
  }
}
