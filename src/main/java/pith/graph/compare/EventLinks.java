package pith.graph.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.store.LinkTypes;
import pith.graph.store.PresentName;
import pith.model.EventId;
import pith.wanted.LinkKind;
import pith.wanted.LinksOfEvent;
import pith.wanted.NamedLink;
import pith.wanted.NodeName;
import pith.wanted.WantedEvent;
import pith.wanted.WantedPaper;
import pith.wanted.WantedProperties;

/** What is drawn from the events of a paper. */
final class EventLinks {
  static final LinkKind[] KINDS = {
    LinkKind.ABOUT,
    LinkKind.SIGNED_BY,
    LinkKind.PREV_EVENT,
    LinkKind.SUPERSEDES,
    LinkKind.POINTS_AT,
    LinkKind.CORRECTS
  };

  private final Remedy remedy;
  private final LinkComparison links;
  private final SignerComparison signers;

  EventLinks(Remedy remedy, SignerComparison signers) {
    this.remedy = remedy;
    this.links = new LinkComparison(remedy);
    this.signers = signers;
  }

  /**
   * @param claims the nodes of the claims of the paper, by claim id
   */
  void compare(
      Node paper, WantedPaper wanted, Map<EventId, Node> events, Map<String, Node> claims) {
    String number = PresentName.of(paper);
    WantedLink about =
        new WantedLink(
            LinkKind.ABOUT,
            Direction.OUTGOING,
            () -> number,
            () -> Optional.of(paper),
            WantedProperties.NONE);
    for (WantedEvent event : wanted.events().values()) {
      Optional<Node> node =
          Optional.ofNullable(events.get(event.id()))
              .filter(found -> EventNodes.isHere(found, event));
      if (node.isPresent()) {
        List<Relationship> present =
            remedy.isNew(node.get())
                ? List.of()
                : LinkTypes.at(node.get(), Direction.OUTGOING, KINDS);
        links.compare(node.get(), present, wanted(about, event, wanted, events, claims));
        event.signer().ifPresent(by -> signer(by).ifPresent(found -> signers.claim(found, by)));
      }
    }
  }

  private List<WantedLink> wanted(
      WantedLink about,
      WantedEvent event,
      WantedPaper paper,
      Map<EventId, Node> events,
      Map<String, Node> claims) {
    List<WantedLink> wanted = new ArrayList<>();
    for (NamedLink link : LinksOfEvent.of(event, paper)) {
      if (link.kind() == LinkKind.ABOUT) {
        wanted.add(about);
      } else if (link.kind() == LinkKind.CORRECTS) {
        claim(link.end(), claims).ifPresent(claim -> wanted.add(corrects(claim, link)));
      } else {
        wanted.add(
            WantedLink.to(
                link.end(), link.kind(), link.properties(), () -> end(link.end(), events)));
      }
    }
    return wanted;
  }

  private Optional<Node> signer(WantedEvent.SignedBy by) {
    return remedy.node(new NodeName.OfSigner(by.key()));
  }

  private static WantedLink corrects(Node claim, NamedLink link) {
    return WantedLink.with(claim, link.kind(), Direction.OUTGOING, link.properties());
  }

  private static Optional<Node> claim(NodeName name, Map<String, Node> claims) {
    return name.fold(
        paper -> Optional.empty(),
        event -> Optional.empty(),
        alias -> Optional.empty(),
        signer -> Optional.empty(),
        bundle -> Optional.empty(),
        claim -> Optional.ofNullable(claims.get(claim.claimId())));
  }

  private Optional<Node> end(NodeName name, Map<EventId, Node> events) {
    return name.fold(
        paper -> remedy.node(name),
        event -> Optional.ofNullable(events.get(event.id())).or(() -> remedy.node(name)),
        alias -> remedy.node(name),
        signer -> remedy.node(name),
        bundle -> remedy.node(name),
        claim -> remedy.node(name));
  }
}
