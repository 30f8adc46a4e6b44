package pith.graph.write;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.compare.Remedy;
import pith.graph.compare.SharedComparison;
import pith.graph.compare.WantedLink;
import pith.graph.store.LinkTypes;
import pith.graph.store.NodeLabels;
import pith.graph.store.PropertyDifferences;
import pith.model.Sha256;
import pith.trust.TrustPolicy;
import pith.wanted.AliasKey;
import pith.wanted.AliasRight;
import pith.wanted.Change;
import pith.wanted.LinkKind;
import pith.wanted.NodeKind;
import pith.wanted.NodeName;
import pith.wanted.PropertyKeys;
import pith.wanted.StandingLabel;
import pith.wanted.WantedProperties;

/** Mends each difference within one transaction, and counts. */
final class Writing implements Remedy {
  private final NewNodes nodes;
  private final NameWriter names;
  private final SharedComparison shared;
  private final CitedPapers cited;
  private final Set<Node> touched = new LinkedHashSet<>();
  private final Set<Node> gone = new HashSet<>();
  private long events;
  private long aliases;
  private long citations;
  private long changes;
  private final StandingChanges standings = new StandingChanges(this);
  private Runnable beforeFirstChange = () -> {};

  Writing(NewNodes nodes, TrustPolicy policy) {
    this.nodes = nodes;
    this.names = new NameWriter(this);
    this.cited = new CitedPapers(this);
    this.shared = new SharedComparison(this, policy);
  }

  /** What was not there before. */
  CreatedNodes created() {
    return new CreatedNodes(events, aliases, nodes.newSigners(), citations);
  }

  long changes() {
    return changes;
  }

  /** Runs once, before the next difference is written. */
  void beforeFirstChange(Runnable look) {
    beforeFirstChange = look;
  }

  private void changing() {
    Runnable look = beforeFirstChange;
    beforeFirstChange = () -> {};
    look.run();
    changes++;
  }

  StandingChanges standings() {
    return standings;
  }

  List<Change> standingChanges() {
    return standings.settle(gone);
  }

  /** Looks again at all shared nodes at which something was drawn or removed. */
  void settle() {
    while (!touched.isEmpty()) {
      Node node = touched.iterator().next();
      touched.remove(node);
      if (!gone.contains(node)) {
        shared.compare(node);
      }
    }
    cited.settle(gone);
    nodes.age();
  }

  void settle(Node node) {
    touched.add(node);
    settle();
  }

  @Override
  public Optional<Node> node(NodeName name) {
    return name.fold(
        paper -> Optional.of(nodes.paperOrStub(paper.number())),
        event -> Optional.of(nodes.eventOrNew(event.id())),
        alias -> Optional.of(nodes.aliasOrNew(alias.key())),
        signer -> Optional.of(nodes.signerOrNew(signer.key())),
        bundle -> nodes.bundle(bundle.hash()),
        claim -> Optional.of(nodes.claimOrNew(claim.number(), claim.claimId())));
  }

  @Override
  public void lock(Node node) {
    nodes.locked(node);
  }

  @Override
  public boolean isNew(Node node) {
    return nodes.isNew(node);
  }

  @Override
  public boolean properties(Node node, NodeKind kind, WantedProperties wanted) {
    if (nodes.isNew(node) && kind != NodeKind.PAPER) {
      events += wanted.get(PropertyKeys.BODY).isPresent() ? 1 : 0;
      fill(node, kind, wanted);
      return true;
    }
    long before = changes;
    if (kind == NodeKind.BUNDLE) {
      giveWay(node, wanted);
    }
    PropertyDifferences.find(
        node,
        kind.derived(),
        wanted,
        (name, present, value) -> {
          events += name.equals(PropertyKeys.BODY) && present.isEmpty() ? 1 : 0;
          write(node, name, value);
        });
    return changes > before;
  }

  /** Another bundle that has this hash has a wrong one, and finds its own when it is looked at. */
  private void giveWay(Node bundle, WantedProperties wanted) {
    String hash = wanted.text(PropertyKeys.BUNDLE_SHA256).orElse("");
    if (!hash.equals(bundle.getProperty(PropertyKeys.BUNDLE_SHA256, null))) {
      Sha256.parse(hash)
          .flatMap(nodes::bundle)
          .ifPresent(other -> write(other, PropertyKeys.BUNDLE_SHA256, Optional.empty()));
    }
  }

  /** It was made with its key, and a key that is written again is looked for again. */
  private void fill(Node node, NodeKind kind, WantedProperties wanted) {
    wanted
        .values()
        .forEach(
            (name, value) -> {
              if (!kind.key().contains(name)) {
                write(node, name, Optional.of(value));
              }
            });
  }

  @Override
  public boolean properties(Relationship link, LinkKind kind, WantedProperties wanted) {
    long before = changes;
    PropertyDifferences.find(
        link,
        kind.properties(),
        wanted,
        (name, present, value) -> {
          standings.changing(link, name);
          write(link, name, value);
        });
    if (kind == LinkKind.CITES && changes > before) {
      cited.changed(link);
    }
    return changes > before;
  }

  void write(Entity entity, String name, Optional<Object> value) {
    changing();
    value.ifPresentOrElse(
        wanted -> entity.setProperty(name, wanted), () -> entity.removeProperty(name));
  }

  @Override
  public void draw(Node at, WantedLink wanted) {
    changing();
    Node other = wanted.node().get().orElseThrow();
    if (wanted.kind() == LinkKind.POINTS_AT) {
      lock(other);
    }
    standings.drawing(wanted, wanted.side() == Direction.OUTGOING ? other : at);
    Relationship link =
        wanted.side() == Direction.OUTGOING
            ? at.createRelationshipTo(other, LinkTypes.of(wanted.kind()))
            : other.createRelationshipTo(at, LinkTypes.of(wanted.kind()));
    wanted.properties().values().forEach(link::setProperty);
    if (wanted.kind() == LinkKind.CITES) {
      citations++;
      cited.drawn(link);
    }
    boolean isNamed = wanted.kind() == LinkKind.PREV_EVENT || wanted.kind() == LinkKind.SUPERSEDES;
    if (isNamed && nodes.isNew(other)) {
      touched.add(other);
    }
  }

  @Override
  public void name(Node paper, AliasKey name, AliasRight right) {
    changing();
    aliases++;
    names.draw(paper, name, right);
  }

  @Override
  public void claimDiffers(Relationship link, AliasRight before, AliasRight now) {
    if (!now.covers(before)) {
      touched.add(link.getStartNode());
    }
    names.change(link, before, now);
  }

  @Override
  public void label(Node node, NodeKind unwanted, boolean isKnown) {
    if (isKnown) {
      changing();
      node.removeLabel(Label.label(unwanted.label()));
      touched.add(node);
    }
  }

  @Override
  public void label(Node node, StandingLabel label, boolean isWanted) {
    changing();
    if (isWanted) {
      node.addLabel(NodeLabels.of(label));
    } else {
      node.removeLabel(NodeLabels.of(label));
    }
  }

  /**
   * It is given back to its paper before anything else is written; else it stays for the reader.
   */
  @Override
  public void homeless(Node bundle) {
    // What only the document has is not removed.
  }

  @Override
  public void remove(Relationship link) {
    changing();
    standings.removing(link);
    if (link.getType().name().equals(LinkKind.POINTS_AT.name())) {
      lock(link.getEndNode());
    }
    touched.add(link.getStartNode());
    touched.add(link.getEndNode());
    if (link.getType().name().equals(LinkKind.CITES.name())) {
      cited.changed(link);
    }
    if (link.getType().name().equals(LinkKind.IDENTIFIES.name())) {
      names.remove(link);
    } else {
      link.delete();
    }
  }

  @Override
  public void remove(Node node) {
    lock(node);
    changing();
    gone.add(node);
    nodes.removed(node);
    for (Relationship link : LinkTypes.at(node, Direction.BOTH, LinkKind.values())) {
      touched.add(link.getOtherNode(node));
      standings.removing(link);
      if (link.getType().name().equals(LinkKind.CITES.name())) {
        cited.changed(link);
      }
      link.delete();
    }
    try (var strange = node.getRelationships()) {
      strange.forEach(Relationship::delete);
    }
    node.delete();
  }
}
