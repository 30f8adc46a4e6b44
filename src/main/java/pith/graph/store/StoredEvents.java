package pith.graph.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.model.EventType;
import pith.model.Json;
import pith.model.JsonObject;
import pith.trust.EventStatus;
import pith.wanted.LinkKind;
import pith.wanted.PropertyKeys;

/** The applied events about a paper as they were written back: a lookup, nothing recomputed. */
public final class StoredEvents {
  private StoredEvents() {}

  /** What an event says, under the name that its type has in the payload. */
  public record AppliedEvent(Node event, EventType type, JsonObject payload) {
    public Optional<JsonObject> part(String name) {
      return payload.object(name);
    }
  }

  public static List<AppliedEvent> applied(Node paper, EventType... types) {
    List<AppliedEvent> found = new ArrayList<>();
    try (var links = paper.getRelationships(Direction.INCOMING, Labels.ABOUT)) {
      for (Relationship link : links) {
        said(link.getStartNode(), types).ifPresent(found::add);
      }
    }
    found.sort(
        Comparator.comparing(
            said -> Properties.text(said.event(), PropertyKeys.EVENT_ID).orElse("")));
    return found;
  }

  private static Optional<AppliedEvent> said(Node event, EventType... types) {
    Object stored = event.getProperty(PropertyKeys.EVENT_TYPE, "");
    for (EventType type : types) {
      if (type.wireName().equals(stored)
          && EventStatus.APPLIED.wireName().equals(event.getProperty(PropertyKeys.STATUS, ""))) {
        return payload(event).map(payload -> new AppliedEvent(event, type, payload));
      }
    }
    return Optional.empty();
  }

  public static String signer(Node event) {
    return LinkTypes.at(event, Direction.OUTGOING, LinkKind.SIGNED_BY).stream()
        .findFirst()
        .map(Relationship::getEndNode)
        .flatMap(signer -> Properties.text(signer, PropertyKeys.FINGERPRINT))
        .orElse("");
  }

  /** The name under which an event was signed, as the event itself states it. */
  public static Optional<String> signerName(Node event) {
    return body(event)
        .flatMap(body -> body.object("signer"))
        .flatMap(signer -> signer.text("signer_id"))
        .filter(name -> !name.isEmpty());
  }

  /** A work by the first of its names. */
  public static String work(JsonObject said, String field) {
    return said.object(field)
        .flatMap(
            work ->
                List.of("pith_number", "arxiv", "doi").stream()
                    .flatMap(name -> work.text(name).stream())
                    .findFirst())
        .orElse("");
  }

  private static Optional<JsonObject> payload(Node event) {
    return body(event).flatMap(body -> body.object("payload"));
  }

  private static Optional<JsonObject> body(Node event) {
    return Properties.text(event, PropertyKeys.BODY)
        .flatMap(BundleCodec::parse)
        .flatMap(Json::asObject);
  }
}
