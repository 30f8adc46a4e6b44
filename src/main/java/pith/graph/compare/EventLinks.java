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
import pith.wanted.NodeName;
import pith.wanted.PropertyKeys;
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
        links.compare(node.get(), present, wanted(about, event, events, claims));
        event.signer().ifPresent(by -> signer(by).ifPresent(found -> signers.claim(found, by)));
      }
    }
  }

  private List<WantedLink> wanted(
      WantedLink about, WantedEvent event, Map<EventId, Node> events, Map<String, Node> claims) {
    List<WantedLink> wanted = new ArrayList<>();
    if (!event.isOwn()) {
      return wanted;
    }
    wanted.add(about);
    event
        .signer()
        .ifPresent(
            by ->
                wanted.add(
                    WantedLink.to(
                        new NodeName.OfSigner(by.key()),
                        LinkKind.SIGNED_BY,
                        WantedProperties.NONE,
                        () -> signer(by))));
    event
        .prev()
        .ifPresent(
            prev -> wanted.add(named(prev, LinkKind.PREV_EVENT, WantedProperties.NONE, events)));
    event
        .supersedes()
        .forEach(
            (target, isHonoured) ->
                wanted.add(
                    named(
                        target,
                        LinkKind.SUPERSEDES,
                        WantedProperties.of(PropertyKeys.HONOURED, isHonoured),
                        events)));
    event.edge().ifPresent(edge -> wanted.addAll(pointers(Pointers.names(edge))));
    event
        .corrects()
        .flatMap(id -> Optional.ofNullable(claims.get(id)))
        .ifPresent(
            claim ->
                wanted.add(
                    WantedLink.with(
                        claim, LinkKind.CORRECTS, Direction.OUTGOING, event.attribution())));
    return wanted;
  }

  private Optional<Node> signer(WantedEvent.SignedBy by) {
    return remedy.node(new NodeName.OfSigner(by.key()));
  }

  private WantedLink named(
      EventId id, LinkKind kind, WantedProperties properties, Map<EventId, Node> events) {
    NodeName name = new NodeName.OfEvent(id);
    return WantedLink.to(
        name,
        kind,
        properties,
        () -> Optional.ofNullable(events.get(id)).or(() -> remedy.node(name)));
  }

  private List<WantedLink> pointers(List<NodeName> names) {
    List<WantedLink> pointers = new ArrayList<>();
    for (NodeName name : names) {
      pointers.add(
          WantedLink.to(
              name, LinkKind.POINTS_AT, Pointers.ranked(pointers.size()), () -> remedy.node(name)));
    }
    return pointers;
  }
}
