package pith.verify;

import java.util.Optional;
import pith.json.CanonicalJson;
import pith.model.Json;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.PithNumber;
import pith.model.Sha256;
import pith.model.Timestamp;

/** A canonical record, and the number that follows from its hash. */
public record RecordIdentity(JsonObject record, Sha256 sha256, PithNumber number) {
  /** What a record must have, in the words of a refusal. */
  public static final String RULE =
      "a canonical_record whose metadata.submitted_at is an RFC 3339 time with seconds and a zone: "
          + "its first four characters are the year of the number";

  private static final int SHOWN = 40;

  /**
   * Empty iff the record does not say when its first version was submitted. The year is the one
   * that is written, in whatever zone.
   */
  public static Optional<RecordIdentity> of(JsonObject record) {
    Optional<Timestamp> submittedAt =
        submittedAt(record).flatMap(Json::asText).flatMap(Timestamp::parse);
    return submittedAt.map(
        at -> {
          Sha256 hash = CanonicalJson.sha256(record);
          return new RecordIdentity(record, hash, PithNumber.of(at, hash));
        });
  }

  /** What stands where a record should be that a number follows from, in the words of a refusal. */
  public static String found(Optional<Json> record) {
    Optional<JsonObject> object = record.flatMap(Json::asObject);
    if (object.isEmpty()) {
      return "canonical_record is " + kind(record);
    }
    Optional<Json> submittedAt = submittedAt(object.get());
    return "metadata.submitted_at is "
        + submittedAt.flatMap(Json::asText).map(RecordIdentity::shown).orElse(kind(submittedAt));
  }

  private static Optional<Json> submittedAt(JsonObject record) {
    return record.object("metadata").flatMap(metadata -> metadata.get("submitted_at"));
  }

  private static String kind(Optional<Json> value) {
    return value.map(Json::kind).orElse("missing");
  }

  private static String shown(String text) {
    int end = text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
    return CanonicalJson.text(new JsonString(text.substring(0, end)))
        + (end < text.length() ? " (shortened)" : "");
  }
}
