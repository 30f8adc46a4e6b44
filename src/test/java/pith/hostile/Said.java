package pith.hostile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import pith.corpus.TestKey;
import pith.json.CanonicalJson;
import pith.model.Event;
import pith.model.EventId;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.PithNumber;
import pith.model.Signer;
import pith.model.Timestamp;

/**
 * What one key says once, whoever brings it and under whatever envelope.
 *
 * @param envelope a good one, but for the time that lies outside of every hash
 * @param work the other work that it speaks of, as the generator meant it
 */
record Said(
    TestKey key,
    JsonObject body,
    EventId id,
    JsonObject envelope,
    Optional<WorkName.Reference> work) {
  private static final Set<String> UNHASHED = Set.of("content_sha256", "event_id", "signature");

  /** The body of an event that somebody else built, perhaps changed since. */
  static Said of(TestKey key, JsonObject event, Optional<WorkName.Reference> work) {
    JsonObject body = event.without(UNHASHED);
    EventId id = new EventId(CanonicalJson.sha256(body));
    JsonObject envelope = key.envelope(id.content(), "open_graph_event_sha256_bytes", "");
    return new Said(key, body, id, envelope, work);
  }

  /** The whole event under a good envelope. */
  JsonObject signed(String signedAt) {
    return body.with("content_sha256", new JsonString(id.content().hex()))
        .with("event_id", new JsonString(id.text()))
        .with("signature", envelope.with("signed_at", new JsonString(signedAt)));
  }

  String type() {
    return text(body, "event_type");
  }

  String subject() {
    return text(body, "subject_pith_number");
  }

  Signer signer() {
    JsonObject signer = body.object("signer").orElseThrow();
    return new Signer(
        text(signer, "key_id"),
        text(signer, "public_key_fingerprint"),
        text(signer, "signer_id"),
        text(signer, "signer_type"));
  }

  JsonObject payload() {
    return body.object("payload").orElseThrow();
  }

  Optional<JsonObject> payload(String part) {
    return payload().object(part);
  }

  Event event() {
    return new Event(
        id,
        type(),
        PithNumber.parse(subject()).orElseThrow(),
        text(body, "target"),
        Timestamp.parse(text(body, "created_at")).orElseThrow(),
        body.text("prev_event").flatMap(EventId::parse),
        ids(body.array("supersedes").orElse(JsonArray.EMPTY)),
        signer(),
        key.publicKey(),
        payload());
  }

  private static List<EventId> ids(JsonArray texts) {
    return texts.items().stream()
        .map(Json::asText)
        .map(text -> EventId.parse(text.orElseThrow()).orElseThrow())
        .toList();
  }

  private static String text(JsonObject object, String field) {
    return object.text(field).orElseThrow();
  }
}
