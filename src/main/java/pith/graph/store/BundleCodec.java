package pith.graph.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.graphdb.Node;
import pith.json.CanonicalJson;
import pith.json.JsonRefusal;
import pith.json.StrictJson;
import pith.model.EventId;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.JsonObjectBuilder;
import pith.model.JsonString;
import pith.verify.BundleReport;
import pith.verify.CheckedEvent;
import pith.verify.HashedEntry;

/**
 * A bundle in pieces: the bodies of its events as nodes of their own, everything else as the {@code
 * frame}, the state left out where it can be recomputed. Canonical JSON all of it, so that putting
 * it together again gives the bytes that were signed.
 *
 * <p>The frame has one entry for each event: its members outside the body, as an object. Without
 * such members the entry is {@code null}. Where the event states its own id rightly, the entry is
 * an array with that object, without the id.
 */
public final class BundleCodec {
  private static final Set<String> CLAIMED = Set.of("content_sha256", "event_id");
  private static final Set<String> ENVELOPE = HashedEntry.UNHASHED;

  private BundleCodec() {}

  public static String frame(BundleReport report) {
    JsonObject bundle = report.bundle().json();
    JsonObject frame = report.isStateReproduced() ? bundle.without(Set.of("state")) : bundle;
    return CanonicalJson.text(
        bundle.array("events").isEmpty()
            ? frame
            : frame.with(
                "events",
                new JsonArray(report.events().stream().map(BundleCodec::remains).toList())));
  }

  /**
   * The frame of a bundle whose hash is known, if its events state their ids rightly: the same as
   * {@link #frame} then, without a hash of any event.
   */
  static String presumedFrame(JsonObject bundle, boolean isStateReproduced) {
    JsonObject frame = isStateReproduced ? bundle.without(Set.of("state")) : bundle;
    return CanonicalJson.text(
        bundle
            .array("events")
            .map(events -> events.items().stream().map(BundleCodec::presumedRemains).toList())
            .map(remains -> frame.with("events", new JsonArray(remains)))
            .orElse(frame));
  }

  private static Json presumedRemains(Json entry) {
    return entry
        .asObject()
        .<Json>map(event -> new JsonArray(List.of(envelope(event).without(CLAIMED))))
        .orElse(JsonNull.NULL);
  }

  private static JsonObject envelope(JsonObject entry) {
    JsonObjectBuilder rest = JsonObject.builder();
    ENVELOPE.forEach(field -> entry.get(field).ifPresent(value -> rest.put(field, value)));
    return rest.build();
  }

  static Optional<Json> signature(JsonObject bundle) {
    return bundle.get("bundle_signature");
  }

  public static Optional<Json> storedSignature(Node bundle) {
    return signature(storedFrame(bundle));
  }

  private static Json remains(CheckedEvent event) {
    Optional<JsonObject> entry = event.entry().asObject();
    if (entry.isEmpty()) {
      return JsonNull.NULL;
    }
    JsonObject envelope = envelope(entry.get());
    return CLAIMED.stream()
            .allMatch(field -> envelope.get(field).equals(Optional.of(claim(field, event.id()))))
        ? new JsonArray(List.of(envelope.without(CLAIMED)))
        : envelope;
  }

  private static Json claim(String field, EventId id) {
    return new JsonString(field.equals("event_id") ? id.text() : id.content().hex());
  }

  /** Everything but a state that was left out. Spoilt pieces are left out for checks to find. */
  static JsonObject assemble(Node bundle) {
    return assemble(bundle, EventPlaces.read(bundle, StoredBody::of));
  }

  /** The same without any property of an event but its body. */
  static JsonObject assembleFromBodies(Node bundle) {
    return assemble(bundle, EventPlaces.read(bundle, StoredBody::hashed));
  }

  private static JsonObject assemble(Node bundle, Map<Long, StoredBody> events) {
    JsonObject frame = storedFrame(bundle);
    Optional<JsonArray> remains = frame.array("events");
    if (remains.isEmpty()) {
      return frame;
    }
    List<Json> entries = new ArrayList<>();
    for (Json each : remains.get().items()) {
      entries.add(entry(each, Optional.ofNullable(events.get((long) entries.size()))));
    }
    return frame.with("events", new JsonArray(entries));
  }

  /** A body that is no JSON any more leaves the envelope, which still names the event. */
  private static Json entry(Json remains, Optional<StoredBody> event) {
    Optional<Json> body = event.flatMap(StoredBody::body);
    Optional<Json> claiming = remains.asArray().flatMap(array -> array.items().stream().findAny());
    Optional<JsonObject> envelope = claiming.orElse(remains).asObject();
    if (envelope.isEmpty()) {
      return body.orElse(JsonNull.NULL);
    }
    JsonObjectBuilder whole = JsonObject.builder();
    body.flatMap(Json::asObject).ifPresent(object -> copy(object.without(ENVELOPE), whole));
    copy(envelope.get(), whole);
    if (claiming.isPresent()) {
      event
          .flatMap(StoredBody::id)
          .ifPresent(id -> CLAIMED.forEach(field -> whole.put(field, claim(field, id))));
    }
    return whole.build();
  }

  private static void copy(JsonObject from, JsonObjectBuilder to) {
    for (int i = 0; i < from.size(); i++) {
      to.put(from.key(i), from.value(i));
    }
  }

  public static JsonObject storedFrame(Node bundle) {
    return FrameReader.text(bundle, "frame")
        .flatMap(BundleCodec::parse)
        .flatMap(Json::asObject)
        .orElse(JsonObject.EMPTY);
  }

  /** Empty for a stored text that somebody spoilt. */
  public static Optional<Json> parse(String text) {
    try {
      return Optional.of(StrictJson.parse(text, StrictJson.MAX_OWN_DEPTH));
    } catch (JsonRefusal spoilt) {
      return Optional.empty();
    }
  }
}
