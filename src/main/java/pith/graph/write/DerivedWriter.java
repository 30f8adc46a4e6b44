package pith.graph.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.PropertyKeys;
import pith.graph.store.BundleCodec;
import pith.graph.store.Properties;
import pith.model.EventId;
import pith.model.EventType;
import pith.model.Json;
import pith.model.JsonObject;
import pith.trust.EventStatus;
import pith.trust.EventView;
import pith.trust.PaperUnion;

/**
 * Draws {@code CITES}, {@code REPLICATES} and {@code CORRECTS} from applied events. Each is drawn
 * from its event node and from {@code POINTS_AT} alone, so it makes no difference whether the paper
 * at the other end came before, later, or by another name.
 */
final class DerivedWriter {
  private final NewNodes nodes;
  private long created;

  DerivedWriter(NewNodes nodes) {
    this.nodes = nodes;
  }

  /** How many citations were drawn that were not there before. */
  long created() {
    return created;
  }

  void write(
      Node paper, PaperUnion union, Map<EventId, Node> eventNodes, Map<String, Node> claims) {
    Optional<Map<String, Relationship>> drawn = Optional.empty();
    for (EventView view : union.events().values()) {
      Optional<JsonObject> body = view.event().flatMap(event -> view.body().asObject());
      Node node = Objects.requireNonNull(eventNodes.get(view.id()));
      Optional<DerivedEdge> edge = body.flatMap(DerivedEdge::of);
      if (edge.isPresent()) {
        drawn = drawn.or(() -> Optional.of(edges(paper)));
        point(node, edge.get(), view.status());
        draw(node, paper, edge.get(), drawn.orElseThrow());
      }
      if (body.isPresent() && view.event().orElseThrow().is(EventType.CORRECTION)) {
        corrects(node, view.status(), body.get(), claims);
      }
    }
  }

  /** The paper behind an alias is another one now, or none. */
  void redrawFrom(Node alias) {
    List<Node> events = new ArrayList<>();
    try (var links = alias.getRelationships(Direction.INCOMING, Labels.POINTS_AT)) {
      links.forEach(link -> events.add(link.getStartNode()));
    }
    for (Node event : events) {
      Relationship about = event.getSingleRelationship(Labels.ABOUT, Direction.OUTGOING);
      Optional<DerivedEdge> edge =
          Properties.text(event, PropertyKeys.BODY)
              .flatMap(BundleCodec::parse)
              .flatMap(Json::asObject)
              .flatMap(DerivedEdge::of);
      if (about != null && edge.isPresent()) {
        Node paper = nodes.locked(about.getEndNode());
        draw(event, paper, edge.get(), edges(paper));
      }
    }
  }

  private void point(Node event, DerivedEdge edge, EventStatus status) {
    if (status == EventStatus.APPLIED || status == EventStatus.SUPERSEDED) {
      Pointers.draw(nodes, event, edge.other());
    } else {
      Pointers.erase(nodes, event);
    }
  }

  private void draw(Node event, Node paper, DerivedEdge edge, Map<String, Relationship> drawn) {
    String id = (String) event.getProperty(PropertyKeys.EVENT_ID);
    Optional<Relationship> before = Optional.ofNullable(drawn.get(id));
    Optional<Node> other = isApplied(event) ? Pointers.target(event) : Optional.<Node>empty();
    if (before.isPresent() && !before.map(link -> link.getOtherNode(paper)).equals(other)) {
      before.get().delete();
      drawn.remove(id);
      before = Optional.empty();
    }
    if (other.isEmpty()) {
      return;
    }
    Node end = other.get();
    Relationship link = before.orElseGet(() -> create(paper, end, edge));
    edge.properties().forEach((name, value) -> Properties.put(link, name, value));
    attribute(link, event);
    drawn.put(id, link);
  }

  private Relationship create(Node paper, Node other, DerivedEdge edge) {
    boolean isCitation = edge.type().equals(Labels.CITES);
    created += isCitation ? 1 : 0;
    return edge.direction() == Direction.OUTGOING
        ? paper.createRelationshipTo(other, edge.type())
        : other.createRelationshipTo(paper, edge.type());
  }

  private void corrects(Node event, EventStatus status, JsonObject body, Map<String, Node> claims) {
    Optional<Node> claim =
        body.object("payload")
            .flatMap(payload -> payload.object("correction"))
            .flatMap(correction -> correction.text("claim_id"))
            .filter(id -> status == EventStatus.APPLIED)
            .flatMap(id -> Optional.ofNullable(claims.get(id)));
    Optional<Relationship> before =
        Optional.ofNullable(event.getSingleRelationship(Labels.CORRECTS, Direction.OUTGOING));
    if (before.isPresent() && !before.map(Relationship::getEndNode).equals(claim)) {
      before.get().delete();
      before = Optional.empty();
    }
    if (claim.isPresent()) {
      Node end = claim.get();
      attribute(before.orElseGet(() -> event.createRelationshipTo(end, Labels.CORRECTS)), event);
    }
  }

  /** Who says so, and when: on every derived edge. */
  private static void attribute(Relationship link, Node event) {
    Relationship signed = event.getSingleRelationship(Labels.SIGNED_BY, Direction.OUTGOING);
    Properties.put(link, PropertyKeys.EVENT_ID, event.getProperty(PropertyKeys.EVENT_ID));
    Properties.put(
        link, PropertyKeys.AT, Optional.ofNullable(event.getProperty(PropertyKeys.AT, null)));
    if (signed != null) {
      Node signer = signed.getEndNode();
      Properties.put(link, PropertyKeys.SIGNER, Properties.text(signer, PropertyKeys.FINGERPRINT));
      Properties.put(link, PropertyKeys.TRUSTED, Properties.isTrue(event, PropertyKeys.TRUSTED));
    }
  }

  private static Map<String, Relationship> edges(Node paper) {
    Map<String, Relationship> edges = new HashMap<>();
    try (var cites = paper.getRelationships(Direction.OUTGOING, Labels.CITES);
        var replicates = paper.getRelationships(Direction.INCOMING, Labels.REPLICATES)) {
      cites.forEach(link -> edges.put((String) link.getProperty(PropertyKeys.EVENT_ID), link));
      replicates.forEach(link -> edges.put((String) link.getProperty(PropertyKeys.EVENT_ID), link));
    }
    return edges;
  }

  private static boolean isApplied(Node event) {
    return Properties.text(event, PropertyKeys.STATUS)
        .equals(Optional.of(EventStatus.APPLIED.wireName()));
  }
}
