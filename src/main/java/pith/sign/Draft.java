package pith.sign;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import pith.model.EventId;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.Timestamp;
import pith.refusal.RefusalCode;
import pith.verify.RecordIdentity;

/**
 * An event that nobody signed yet, and what is needed to sign it far from any database.
 *
 * @param body everything that its id hashes
 * @param earlier the signed events of the same key on that paper, in merge order
 * @param outlook what it would change, for people; nothing of it is signed
 */
public record Draft(
    RecordIdentity paper, JsonObject body, List<JsonObject> earlier, JsonObject outlook) {
  private static final String TYPE = "pith_draft";
  private static final String VERSION = "1.0";
  private static final Set<String> FIELDS =
      Set.of(
          "draft_type",
          "draft_version",
          "canonical_record",
          "event",
          "earlier_events",
          "what_would_change");

  public Draft {
    earlier = List.copyOf(earlier);
  }

  /** The body of an event, by this signer, after the last one of the same key. */
  public static JsonObject body(
      RecordIdentity paper,
      Statement statement,
      SignerCard card,
      Timestamp createdAt,
      Optional<EventId> previous,
      List<EventId> supersedes) {
    return JsonObject.builder()
        .put("event_type", statement.kind().type().wireName())
        .put("subject_pith_number", paper.number().text())
        .put("target", statement.target())
        .put("payload", statement.payload())
        .put("signer", card.signer().json())
        .put("created_at", createdAt.text())
        .put("supersedes", JsonArray.ofTexts(supersedes.stream().map(EventId::text).toList()))
        .put(
            "prev_event", previous.<Json>map(id -> new JsonString(id.text())).orElse(JsonNull.NULL))
        .put("schema_version", "1.0")
        .build();
  }

  public JsonObject json() {
    return JsonObject.builder()
        .put("draft_type", TYPE)
        .put("draft_version", VERSION)
        .put("canonical_record", paper.record())
        .put("event", body)
        .put("earlier_events", new JsonArray(List.copyOf(earlier)))
        .put("what_would_change", outlook)
        .build();
  }

  /** Whether the event is one is seen when it is signed, by the checks for strangers. */
  public static Draft parse(String place, JsonObject json) throws SignRefused {
    Optional<RecordIdentity> paper = json.object("canonical_record").flatMap(RecordIdentity::of);
    Optional<JsonObject> body = json.object("event");
    Optional<JsonObject> outlook = json.object("what_would_change");
    Optional<List<JsonObject>> earlier = json.array("earlier_events").flatMap(Draft::objects);
    boolean isDraft =
        json.hasExactly(FIELDS)
            && json.text("draft_type").equals(Optional.of(TYPE))
            && json.text("draft_version").equals(Optional.of(VERSION));
    if (!isDraft || paper.isEmpty() || body.isEmpty() || earlier.isEmpty() || outlook.isEmpty()) {
      throw new SignRefused(
          place,
          RefusalCode.DRAFT,
          "a draft of version " + VERSION + ", as pith make writes it",
          "the fields " + String.join(", ", json.keys()));
    }
    return new Draft(paper.get(), body.get(), earlier.get(), outlook.get());
  }

  private static Optional<List<JsonObject>> objects(JsonArray array) {
    List<JsonObject> objects =
        array.items().stream().flatMap(item -> item.asObject().stream()).toList();
    return objects.size() == array.items().size() ? Optional.of(objects) : Optional.empty();
  }
}
