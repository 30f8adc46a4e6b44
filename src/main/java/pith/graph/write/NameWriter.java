package pith.graph.write;

import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.compare.EdgeComparison;
import pith.graph.compare.Remedy;
import pith.graph.store.AliasRights;
import pith.wanted.AliasKey;
import pith.wanted.AliasRight;
import pith.wanted.LinkKind;
import pith.wanted.NodeKind;
import pith.wanted.NodeName;

/**
 * Draws and removes the claims of papers on names. The claim of a single paper is on the name; so
 * it moves when a second paper comes, and when it goes.
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
    if (AliasRights.areSeveral(alias)) {
      add(paper, alias, name, right);
    } else {
      Map<Relationship, AliasRight> claims = AliasRights.of(alias);
      claims.put(alias.createRelationshipTo(paper, Labels.IDENTIFIES), right);
      write(alias, name, claims);
    }
    edges.compareAllFrom(alias);
  }

  /** The alias has the sum of the others already: a name may have a million papers. */
  private void add(Node paper, Node alias, AliasKey name, AliasRight right) {
    Relationship link = alias.createRelationshipTo(paper, Labels.IDENTIFIES);
    remedy.properties(link, LinkKind.IDENTIFIES, right.ofOneOfSeveral());
    remedy.properties(
        alias, NodeKind.ALIAS, AliasRights.read(alias, alias).and(right).ofName(name));
  }

  void remove(Relationship link) {
    Node alias = link.getStartNode();
    remedy.lock(alias);
    Map<Relationship, AliasRight> claims = AliasRights.of(alias);
    claims.remove(link);
    link.delete();
    AliasRights.key(alias).ifPresent(name -> write(alias, name, claims));
    edges.compareAllFrom(alias);
  }

  /** A claim of one of its papers differed from what it was. */
  void settle(Node alias) {
    AliasRights.key(alias).ifPresent(name -> write(alias, name, AliasRights.of(alias)));
    edges.compareAllFrom(alias);
  }

  private void write(Node alias, AliasKey name, Map<Relationship, AliasRight> claims) {
    Optional<AliasRight> sum = AliasRights.sum(claims);
    remedy.properties(
        alias, NodeKind.ALIAS, sum.map(all -> all.ofName(name)).orElseGet(name::properties));
    claims.forEach(
        (link, claim) ->
            remedy.properties(
                link,
                LinkKind.IDENTIFIES,
                claims.size() == 1 ? claim.ofTheOnly() : claim.ofOneOfSeveral()));
  }
}
