package pith.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pith.model.EventId;
import pith.model.Json;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.Signer;

/** The fields that every event has, in their types; their values are still to be judged. */
record EventFields(
    String type,
    String subject,
    String target,
    JsonObject payload,
    Signer signer,
    String createdAt,
    List<EventId> supersedes,
    Optional<EventId> prev,
    String contentSha256,
    String schemaVersion,
    String eventId) {
  static final Set<String> KNOWN =
      Set.of(
          "event_type",
          "subject_pith_number",
          "target",
          "payload",
          "signer",
          "created_at",
          "supersedes",
          "prev_event",
          "signature",
          "content_sha256",
          "schema_version",
          "event_id");

  private static final List<String> TEXTS =
      List.of(
          "event_type",
          "subject_pith_number",
          "target",
          "created_at",
          "content_sha256",
          "schema_version",
          "event_id");
  private static final List<String> SIGNER_TEXTS =
      List.of("signer_id", "signer_type", "key_id", "public_key_fingerprint");

  /** The fault is the first field that is missing or of another type. */
  static Parsed<EventFields> parse(JsonObject event) {
    return fault(event)
        .<Parsed<EventFields>>map(Parsed.Fault::new)
        .orElseGet(() -> new Parsed.Value<>(of(event)));
  }

  private static Optional<String> fault(JsonObject event) {
    return textFault(event, TEXTS, "")
        .or(() -> event.object("payload").isPresent() ? none() : not("payload", "an object", event))
        .or(() -> event.object("signer").isPresent() ? none() : not("signer", "an object", event))
        .or(() -> textFault(event.object("signer").orElseThrow(), SIGNER_TEXTS, "signer."))
        .or(() -> links(event).isPresent() ? none() : not("supersedes", "event ids", event))
        .or(() -> isPrev(event) ? none() : not("prev_event", "an event id or null", event));
  }

  private static EventFields of(JsonObject event) {
    JsonObject signer = event.object("signer").orElseThrow();
    return new EventFields(
        text(event, "event_type"),
        text(event, "subject_pith_number"),
        text(event, "target"),
        event.object("payload").orElseThrow(),
        new Signer(
            text(signer, "key_id"),
            text(signer, "public_key_fingerprint"),
            text(signer, "signer_id"),
            text(signer, "signer_type")),
        text(event, "created_at"),
        links(event).orElseThrow(),
        event.text("prev_event").flatMap(EventId::parse),
        text(event, "content_sha256"),
        text(event, "schema_version"),
        text(event, "event_id"));
  }

  private static String text(JsonObject object, String field) {
    return object.text(field).orElseThrow();
  }

  private static Optional<String> textFault(JsonObject object, List<String> fields, String path) {
    for (String field : fields) {
      if (object.text(field).isEmpty()) {
        return not(path + field, "a string", object.get(field));
      }
    }
    return Optional.empty();
  }

  private static Optional<List<EventId>> links(JsonObject event) {
    Optional<List<Json>> items = event.array("supersedes").map(array -> array.items());
    if (items.isEmpty()) {
      return Optional.empty();
    }
    List<EventId> ids = new ArrayList<>();
    for (Json item : items.get()) {
      item.asText().flatMap(EventId::parse).ifPresent(ids::add);
    }
    return ids.size() == items.get().size() ? Optional.of(ids) : Optional.empty();
  }

  private static boolean isPrev(JsonObject event) {
    Optional<Json> prev = event.get("prev_event");
    return prev.isPresent()
        && (prev.get() instanceof JsonNull
            || prev.get().asText().flatMap(EventId::parse).isPresent());
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static Optional<String> not(String field, String expected, JsonObject event) {
    return not(field, expected, event.get(field));
  }

  private static Optional<String> not(String field, String expected, Optional<Json> found) {
    return Optional.of(
        field + " is " + found.map(Json::kind).orElse("missing") + ", not " + expected);
  }
}
