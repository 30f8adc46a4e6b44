package pith.graph.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.store.LinkTypes;
import pith.graph.store.Properties;
import pith.model.EventId;
import pith.wanted.LinkKind;
import pith.wanted.NodeKind;
import pith.wanted.NodeName;
import pith.wanted.PropertyKeys;
import pith.wanted.WantedEvent;
import pith.wanted.WantedPaper;
import pith.wanted.WantedProperties;

/** The events in the bundles of a paper, and their properties. */
final class EventNodes {
  private final Remedy remedy;

  EventNodes(Remedy remedy) {
    this.remedy = remedy;
  }

  /** Those that are there, or are made now. */
  Map<EventId, Node> compare(Node paper, WantedPaper wanted) {
    Map<String, Node> about = about(paper, wanted);
    Map<EventId, Node> nodes = new HashMap<>();
    for (WantedEvent event : wanted.events().values()) {
      Optional<Node> node =
          Optional.ofNullable(about.get(event.id().text()))
              .or(() -> remedy.node(new NodeName.OfEvent(event.id())));
      node.ifPresent(
          found -> {
            nodes.put(event.id(), found);
            properties(found, event);
          });
      if (event.isOwn() && node.isEmpty()) {
        remedy.draw(paper, lost(event));
      }
    }
    return nodes;
  }

  private void properties(Node node, WantedEvent event) {
    if (!event.isOwn()) {
      remedy.lock(node);
    }
    if (isHere(node, event)) {
      remedy.properties(node, NodeKind.EVENT, event.properties());
    }
  }

  /**
   * In the bundle of another paper an event is no more than noted, until a bundle of its own paper
   * brings it.
   */
  static boolean isHere(Node node, WantedEvent event) {
    return event.isOwn() || !node.hasRelationship(Direction.OUTGOING, Labels.ABOUT);
  }

  private static WantedLink lost(WantedEvent event) {
    return new WantedLink(
        LinkKind.ABOUT,
        Direction.INCOMING,
        new NodeName.OfEvent(event.id())::text,
        Optional::empty,
        WantedProperties.NONE);
  }

  /** By event id. What is no event of this paper is not about it. */
  private Map<String, Node> about(Node paper, WantedPaper wanted) {
    Map<String, Node> about = new HashMap<>();
    if (remedy.isNew(paper)) {
      return about;
    }
    List<Relationship> unwanted = new ArrayList<>();
    for (Relationship link : LinkTypes.at(paper, Direction.INCOMING, LinkKind.ABOUT)) {
      Node event = link.getStartNode();
      String id = Properties.text(event, PropertyKeys.EVENT_ID).orElse("");
      if (event.hasLabel(Labels.EVENT) && isOwn(id, wanted)) {
        about.put(id, event);
      } else {
        unwanted.add(link);
      }
    }
    unwanted.forEach(remedy::remove);
    return about;
  }

  private static boolean isOwn(String id, WantedPaper wanted) {
    return EventId.parse(id)
        .flatMap(known -> Optional.ofNullable(wanted.events().get(known)))
        .filter(WantedEvent::isOwn)
        .isPresent();
  }
}
