package pith.graph.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import pith.model.EventId;
import pith.model.Json;
import pith.model.Sha256;
import pith.wanted.PropertyKeys;
import pith.wanted.WantedBundle.PlaceOrder;

/**
 * What is stored of an event, for the bundles that contain it.
 *
 * @param body empty iff it is no JSON any more
 */
record StoredBody(Optional<EventId> id, Optional<Json> body, PlaceOrder place) {

  static StoredBody of(Node event) {
    Optional<String> id = Properties.text(event, PropertyKeys.EVENT_ID);
    return new StoredBody(
        id.flatMap(EventId::parse),
        Properties.text(event, PropertyKeys.BODY).flatMap(BundleCodec::parse),
        new PlaceOrder(Properties.text(event, PropertyKeys.CREATED_AT).orElse(""), id.orElse("")));
  }

  /** Its id is the hash of its body, and its time is in it. */
  static StoredBody hashed(Node event) {
    Optional<String> text = Properties.text(event, PropertyKeys.BODY);
    Optional<EventId> id = text.map(StoredBody::hash);
    Optional<Json> body = text.flatMap(BundleCodec::parse);
    return new StoredBody(
        id,
        body,
        new PlaceOrder(
            body.flatMap(Json::asObject)
                .flatMap(object -> object.text(PropertyKeys.CREATED_AT))
                .orElse(""),
            id.map(EventId::text).orElse("")));
  }

  static EventId hash(String body) {
    return new EventId(Sha256.hash(body.getBytes(StandardCharsets.UTF_8)));
  }
}
