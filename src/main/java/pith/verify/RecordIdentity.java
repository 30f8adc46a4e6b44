package pith.verify;

import java.util.Optional;
import pith.json.CanonicalJson;
import pith.model.JsonObject;
import pith.model.PithNumber;
import pith.model.Sha256;
import pith.model.Timestamp;

/** A canonical record and the number that follows from it: self-certifying, whoever sends it. */
public record RecordIdentity(JsonObject record, Sha256 sha256, PithNumber number) {

  /** Empty iff the record does not say when its first version was submitted. */
  public static Optional<RecordIdentity> of(JsonObject record) {
    Optional<Timestamp> submittedAt =
        record
            .object("metadata")
            .flatMap(metadata -> metadata.text("submitted_at"))
            .flatMap(Timestamp::parse);
    return submittedAt.map(
        at -> {
          Sha256 hash = CanonicalJson.sha256(record);
          return new RecordIdentity(record, hash, PithNumber.of(at, hash));
        });
  }
}
