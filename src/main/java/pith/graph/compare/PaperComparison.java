package pith.graph.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.store.LinkTypes;
import pith.graph.store.PresentName;
import pith.model.EventId;
import pith.trust.TrustPolicy;
import pith.wanted.DerivedEdge;
import pith.wanted.LinkKind;
import pith.wanted.NodeKind;
import pith.wanted.NodeName;
import pith.wanted.WantedBundle;
import pith.wanted.WantedEvent;
import pith.wanted.WantedPaper;
import pith.wanted.WantedProperties;

/** What one paper wants, beside what is there. */
public final class PaperComparison {
  private final Remedy remedy;
  private final LinkComparison links;
  private final EventNodes eventNodes;
  private final EventLinks eventLinks;
  private final NameComparison names;
  private final LabelComparison standing;

  public PaperComparison(Remedy remedy, TrustPolicy policy) {
    this.remedy = remedy;
    links = new LinkComparison(remedy);
    eventNodes = new EventNodes(remedy);
    eventLinks = new EventLinks(remedy, new SignerComparison(remedy, policy));
    names = new NameComparison(remedy);
    standing = new LabelComparison(remedy);
  }

  /**
   * @param bundles the nodes of the wanted bundles, in their order
   */
  public void compare(Node paper, WantedPaper wanted, List<Node> bundles) {
    remedy.properties(paper, NodeKind.PAPER, wanted.properties());
    if (!remedy.isNew(paper)) {
      StrangeLinks.remove(paper, NodeKind.PAPER, remedy);
    }
    Map<EventId, Node> events = eventNodes.compare(paper, wanted);
    names.compare(paper, wanted);
    eventLinks.compare(paper, wanted, events, claims(paper, wanted));
    for (int i = 0; i < bundles.size(); i++) {
      bundle(paper, bundles.get(i), wanted.bundles().get(i), events);
    }
    edges(paper, wanted, events);
    standing.compare(paper, wanted.labels());
  }

  /** The nodes of the claims that are there, or are made now, by claim id. */
  private Map<String, Node> claims(Node paper, WantedPaper wanted) {
    List<Relationship> present = present(paper, Direction.OUTGOING, LinkKind.CLAIMS);
    Map<String, Node> byName = new HashMap<>();
    present.forEach(link -> byName.put(PresentName.of(link.getEndNode()), link.getEndNode()));
    Map<String, Node> nodes = new HashMap<>();
    List<WantedLink> claims = new ArrayList<>();
    for (String id : wanted.claims().keySet()) {
      NodeName name = new NodeName.OfClaim(wanted.number(), id);
      Optional.ofNullable(byName.get(name.text())).ifPresent(node -> nodes.put(id, node));
      claims.add(
          WantedLink.to(
              name,
              LinkKind.CLAIMS,
              WantedProperties.NONE,
              () -> {
                Optional<Node> made = remedy.node(name);
                made.ifPresent(node -> nodes.put(id, node));
                return made;
              }));
    }
    links.compare(paper, present, claims);
    wanted
        .claims()
        .forEach(
            (id, properties) ->
                Optional.ofNullable(nodes.get(id))
                    .ifPresent(node -> remedy.properties(node, NodeKind.CLAIM, properties)));
    return nodes;
  }

  private void bundle(Node paper, Node bundle, WantedBundle wanted, Map<EventId, Node> events) {
    remedy.properties(bundle, NodeKind.BUNDLE, wanted.properties());
    List<WantedLink> all = new ArrayList<>();
    all.add(WantedLink.with(paper, LinkKind.DESCRIBES, Direction.OUTGOING, WantedProperties.NONE));
    for (WantedBundle.Place place : wanted.events()) {
      all.add(
          WantedLink.to(
              new NodeName.OfEvent(place.event()),
              LinkKind.CONTAINS,
              place.properties(),
              () -> Optional.ofNullable(events.get(place.event()))));
    }
    links.compare(
        bundle, present(bundle, Direction.OUTGOING, LinkKind.DESCRIBES, LinkKind.CONTAINS), all);
  }

  /** From what the events point at now: a name may have another paper than it had. */
  private void edges(Node paper, WantedPaper wanted, Map<EventId, Node> events) {
    List<WantedLink> cites = new ArrayList<>();
    List<WantedLink> replicates = new ArrayList<>();
    NameTargets names = new NameTargets();
    for (WantedEvent event : wanted.events().values()) {
      Optional<DerivedEdge> edge = event.drawn();
      Optional<Node> other =
          edge.flatMap(unused -> Optional.ofNullable(events.get(event.id())))
              .flatMap(node -> Pointers.target(node, names));
      other.ifPresent(
          end -> {
            boolean isCitation = edge.orElseThrow().kind() == LinkKind.CITES;
            (isCitation ? cites : replicates).add(edge(event, edge.orElseThrow(), end));
          });
    }
    links.compare(paper, present(paper, Direction.OUTGOING, LinkKind.CITES), cites);
    links.compare(paper, present(paper, Direction.INCOMING, LinkKind.REPLICATES), replicates);
  }

  private static WantedLink edge(WantedEvent event, DerivedEdge edge, Node end) {
    return WantedLink.with(end, edge.kind(), EdgeComparison.side(edge), event.properties(edge));
  }

  private List<Relationship> present(Node node, Direction side, LinkKind... kinds) {
    return remedy.isNew(node) ? List.of() : LinkTypes.at(node, side, kinds);
  }
}
