package pith.graph.write;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.PropertyKeys;
import pith.graph.store.Properties;
import pith.graph.store.PropertySheet;
import pith.merge.Supersession;
import pith.model.Event;
import pith.model.EventId;
import pith.model.JsonObject;
import pith.model.Timestamp;
import pith.trust.EventView;
import pith.trust.PaperUnion;
import pith.trust.TrustPolicy;

/** Writes the events of a paper: body once, status whenever the union says another one. */
final class EventWriter {
  private final NewNodes nodes;
  private final SignerWriter signers;
  private long created;

  EventWriter(NewNodes nodes, TrustPolicy policy) {
    this.nodes = nodes;
    this.signers = new SignerWriter(nodes, policy);
  }

  /** How many contents were not here before. */
  long created() {
    return created;
  }

  Map<EventId, Node> write(Node paper, PaperUnion union) {
    Map<EventId, Node> written = new HashMap<>();
    boolean hasNoEvents = !paper.hasRelationship(Direction.INCOMING, Labels.ABOUT);
    for (EventView view : union.events().values()) {
      Optional<Node> fresh = hasNoEvents ? nodes.newEvent(view.id()) : Optional.empty();
      Node node = fresh.orElseGet(() -> nodes.eventOrMissing(view.id()));
      boolean isOurs = subject(view).equals(Optional.of(union.paper().number().text()));
      if (!isOurs) {
        nodes.locked(node);
      }
      PropertySheet sheet = fresh.map(PropertySheet::blank).orElseGet(() -> PropertySheet.of(node));
      if (!sheet.has(PropertyKeys.BODY)) {
        created++;
        body(sheet, view);
      }
      // In the bundle of another paper an event is no more than noted, until its own judges it.
      boolean isJudged = node.hasRelationship(Direction.OUTGOING, Labels.ABOUT);
      if (isOurs || !isJudged) {
        status(sheet, view);
        if (!isJudged && isOurs) {
          node.createRelationshipTo(paper, Labels.ABOUT);
        }
        signers.write(node, view);
      }
      written.put(view.id(), node);
    }
    Map<EventId, Set<EventId>> honoured = honoured(union);
    written.forEach(
        (id, node) ->
            Optional.ofNullable(union.events().get(id))
                .flatMap(EventView::event)
                .ifPresent(event -> links(node, event, honoured.getOrDefault(id, Set.of()))));
    return written;
  }

  private static Map<EventId, Set<EventId>> honoured(PaperUnion union) {
    Map<EventId, Set<EventId>> honoured = new HashMap<>();
    union
        .merged()
        .ifPresent(
            merged ->
                merged.supersessions().stream()
                    .filter(entry -> entry.outcome() == Supersession.Outcome.HONOURED)
                    .forEach(
                        entry ->
                            honoured
                                .computeIfAbsent(entry.by(), unused -> new HashSet<>())
                                .add(entry.target())));
    return honoured;
  }

  private static void body(PropertySheet sheet, EventView view) {
    Optional<JsonObject> body = view.body().asObject();
    sheet.put(PropertyKeys.BODY, view.bodyText());
    for (String field : new String[] {"event_type", "target", "created_at", "schema_version"}) {
      sheet.put(field, body.flatMap(object -> object.text(field)));
    }
    sheet.put(
        PropertyKeys.AT,
        body.flatMap(object -> object.text("created_at"))
            .flatMap(Timestamp::parse)
            .map(PaperProperties::datetime));
  }

  private static void status(PropertySheet sheet, EventView view) {
    sheet.put(PropertyKeys.STATUS, view.status().wireName());
    sheet.put(PropertyKeys.REASON, view.reason());
    sheet.put(PropertyKeys.TRUSTED, view.isTrusted());
  }

  private static Optional<String> subject(EventView view) {
    return view.body().asObject().flatMap(body -> body.text("subject_pith_number"));
  }

  private void links(Node node, Event event, Set<EventId> honoured) {
    if (event.prev().isPresent() && !node.hasRelationship(Direction.OUTGOING, Labels.PREV_EVENT)) {
      Node prev = nodes.eventOrMissing(event.prev().get());
      node.createRelationshipTo(prev, Labels.PREV_EVENT);
    }
    if (event.supersedes().isEmpty()) {
      return;
    }
    Map<String, Relationship> drawn = new HashMap<>();
    try (var relationships = node.getRelationships(Direction.OUTGOING, Labels.SUPERSEDES)) {
      relationships.forEach(
          each -> drawn.put((String) each.getEndNode().getProperty(PropertyKeys.EVENT_ID), each));
    }
    for (EventId target : new TreeSet<>(event.supersedes())) {
      Relationship link = drawn.get(target.text());
      Relationship known =
          link != null
              ? link
              : node.createRelationshipTo(nodes.eventOrMissing(target), Labels.SUPERSEDES);
      Properties.put(known, PropertyKeys.HONOURED, honoured.contains(target));
    }
  }
}
