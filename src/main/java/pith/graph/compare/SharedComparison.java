package pith.graph.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import pith.graph.Labels;
import pith.graph.store.AliasRights;
import pith.graph.store.LinkTypes;
import pith.graph.store.NodeLabels;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.graph.store.StoredPaper;
import pith.graph.store.StoredReissue;
import pith.model.EventId;
import pith.model.PithNumber;
import pith.model.PublicKey;
import pith.trust.TrustPolicy;
import pith.wanted.AliasKey;
import pith.wanted.AliasRight;
import pith.wanted.LinkKind;
import pith.wanted.NodeKind;
import pith.wanted.PropertyKeys;
import pith.wanted.StandingLabel;
import pith.wanted.WantedEvent;
import pith.wanted.WantedPaper;
import pith.wanted.WantedProperties;

/**
 * A node that several papers share, beside the combination of what is drawn at it. A shared node
 * that nothing is drawn at is nobody's, and goes.
 */
public final class SharedComparison {
  private static final LinkKind[] OF_PAPERS = {LinkKind.CITES, LinkKind.CLAIMS};
  private static final LinkKind[] AT_PAPERS = {
    LinkKind.IDENTIFIES, LinkKind.ABOUT, LinkKind.REPLICATES
  };

  private static final List<NodeKind> PAPER = List.of(NodeKind.PAPER);
  private static final Set<StandingLabel> STUB = Set.of(StandingLabel.STUB);

  private final Remedy remedy;
  private final SignerComparison signers;
  private final LabelComparison standing;

  public SharedComparison(Remedy remedy, TrustPolicy policy) {
    this.remedy = remedy;
    this.signers = new SignerComparison(remedy, policy);
    this.standing = new LabelComparison(remedy);
  }

  /** Any node of the graph. One that belongs to a single paper is left to that paper. */
  public void compare(Node node) {
    NodeLabels labels = NodeLabels.of(node);
    if (!labels.kinds().equals(PAPER)) {
      standing.none(node, labels);
    }
    if (labels.isOfNoKind() && node.hasLabel(Labels.REISSUE)) {
      reissue(node);
    } else if (labels.kinds().size() == 1) {
      StrangeLinks.remove(node, labels.kinds().get(0), remedy);
      compare(node, labels.kinds().get(0));
    } else {
      labels(node, labels);
    }
  }

  /** Of a paper that is looked at by itself: whether it is anything else, too. */
  public void compareLabels(Node node) {
    labels(node, NodeLabels.of(node));
  }

  /** A node is of one kind, and its key tells which. Nothing else is done about it before. */
  private void labels(Node node, NodeLabels labels) {
    if (labels.kinds().size() > 1) {
      Optional<NodeKind> right = labels.byKey(node);
      labels.kinds().stream()
          .filter(kind -> !right.equals(Optional.of(kind)))
          .forEach(kind -> remedy.label(node, kind, right.isPresent()));
    }
  }

  private void compare(Node node, NodeKind kind) {
    switch (kind) {
      case PAPER -> paper(node);
      case EVENT -> event(node);
      case ALIAS -> alias(node);
      case SIGNER -> signer(node);
      case CLAIM -> claim(node);
      case BUNDLE -> bundle(node);
    }
  }

  /** One that a single paper has is looked at with that paper. */
  private void alias(Node alias) {
    if (AliasRights.only(alias).filter(link -> isHeld(link.getEndNode())).isPresent()) {
      return;
    }
    try (var links = alias.getRelationships(Direction.OUTGOING, Labels.IDENTIFIES)) {
      for (Relationship link : links) {
        if (!isHeld(link.getEndNode())) {
          remedy.remove(link);
        }
      }
    }
    Optional<AliasKey> name = AliasRights.key(alias);
    Optional<AliasRight> sum = AliasRights.sum(alias);
    if (name.isEmpty() || sum.isEmpty() && !hasFrom(alias, Labels.POINTS_AT, Labels.EVENT)) {
      remedy.remove(alias);
      return;
    }
    WantedProperties wanted =
        sum.map(all -> all.ofName(name.get())).orElseGet(() -> name.get().properties());
    remedy.properties(alias, NodeKind.ALIAS, wanted);
  }

  private void signer(Node signer) {
    Optional<PublicKey> key =
        Properties.text(signer, PropertyKeys.PUBLIC_KEY).flatMap(PublicKey::parse);
    if (key.isEmpty() || !hasFrom(signer, Labels.SIGNED_BY, Labels.EVENT)) {
      remedy.remove(signer);
    } else {
      signers.settle(signer, key.get());
    }
  }

  /** One that a bundle contains, or that is about a paper, is looked at with that paper. */
  private void event(Node event) {
    List<Relationship> about = LinkTypes.at(event, Direction.OUTGOING, LinkKind.ABOUT);
    long held = about.stream().filter(link -> isHeld(link.getEndNode())).count();
    about.stream().filter(link -> !isHeld(link.getEndNode())).forEach(remedy::remove);
    if (held > 0 || hasFrom(event, Labels.CONTAINS, Labels.BUNDLE)) {
      return;
    }
    Optional<EventId> id = Properties.text(event, PropertyKeys.EVENT_ID).flatMap(EventId::parse);
    boolean isNamed =
        hasFrom(event, Labels.PREV_EVENT, Labels.EVENT)
            || hasFrom(event, Labels.SUPERSEDES, Labels.EVENT);
    if (id.isEmpty() || !isNamed) {
      remedy.remove(event);
      return;
    }
    LinkTypes.at(event, Direction.OUTGOING, EventLinks.KINDS).forEach(remedy::remove);
    remedy.properties(event, NodeKind.EVENT, WantedEvent.missing(id.get()));
  }

  private void paper(Node paper) {
    if (isHeld(paper)) {
      withoutBundles(paper);
      return;
    }
    Optional<PithNumber> number =
        Properties.text(paper, PropertyKeys.PITH_NUMBER).flatMap(PithNumber::parse);
    if (number.isEmpty() || !hasFrom(paper, Labels.POINTS_AT, Labels.EVENT)) {
      remedy.remove(paper);
      return;
    }
    LinkTypes.at(paper, Direction.OUTGOING, OF_PAPERS).forEach(remedy::remove);
    LinkTypes.at(paper, Direction.INCOMING, AT_PAPERS).forEach(remedy::remove);
    remedy.properties(paper, NodeKind.PAPER, WantedPaper.stub(number.get()));
    standing.compare(paper, STUB);
  }

  /** A record alone says nothing of other papers. */
  private void withoutBundles(Node paper) {
    if (!paper.hasRelationship(Direction.INCOMING, Labels.DESCRIBES)) {
      LinkTypes.at(paper, Direction.OUTGOING, LinkKind.CITES).forEach(remedy::remove);
      LinkTypes.at(paper, Direction.INCOMING, LinkKind.REPLICATES).forEach(remedy::remove);
    }
  }

  /** Its pieces tell of which paper it is; one without any is nobody's. */
  private void bundle(Node bundle) {
    if (new StoredBundle(bundle).paper().isPresent()) {
      return;
    }
    if (bundle.hasProperty(PropertyKeys.FRAME)
        || bundle.hasRelationship(Direction.OUTGOING, Labels.CONTAINS)) {
      remedy.homeless(bundle);
    } else {
      remedy.remove(bundle);
    }
  }

  /** Without the bundle that says the same nobody knows what it said. */
  private void reissue(Node reissue) {
    if (new StoredReissue(reissue).bundle().isEmpty()) {
      remedy.remove(reissue);
    }
  }

  private void claim(Node claim) {
    boolean isOfPaper =
        LinkTypes.at(claim, Direction.INCOMING, LinkKind.CLAIMS).stream()
            .anyMatch(link -> isHeld(link.getStartNode()));
    if (!isOfPaper) {
      remedy.remove(claim);
    }
  }

  private static boolean isHeld(Node node) {
    return node.hasLabel(Labels.PAPER) && StoredPaper.isHeld(node);
  }

  /** What users draw from nodes of their own keeps nothing. */
  private static boolean hasFrom(Node node, RelationshipType type, Label start) {
    try (var links = node.getRelationships(Direction.INCOMING, type)) {
      return links.stream().anyMatch(link -> link.getStartNode().hasLabel(start));
    }
  }
}
