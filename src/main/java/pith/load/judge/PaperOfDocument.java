package pith.load.judge;

import java.util.Optional;
import pith.json.Bounds;
import pith.json.JsonRefusal;
import pith.json.StrictJson;
import pith.load.BrokenStream;
import pith.load.Document;
import pith.load.Limits;
import pith.load.page.RecordPage;
import pith.model.JsonObject;
import pith.model.PithNumber;
import pith.verify.RecordIdentity;

/** Which paper a document would be about, if it is one: nothing of it is judged. */
public final class PaperOfDocument {
  private PaperOfDocument() {}

  /** Empty for what can only be refused. */
  public static Optional<PithNumber> of(Document.Content content, Limits limits, Runnable guard) {
    guard.run();
    Bounds bounds = new Bounds(limits.maxValues(), guard);
    try {
      return record(content.bytes(), bounds)
          .flatMap(RecordIdentity::of)
          .map(RecordIdentity::number);
    } catch (JsonRefusal | BrokenStream refused) {
      return Optional.empty();
    }
  }

  private static Optional<JsonObject> record(byte[] document, Bounds bounds)
      throws BrokenStream, JsonRefusal {
    if (!DocumentJudge.startsAsJson(document)) {
      return StrictJson.parse(RecordPage.read(document).canonicalRecordJson(), bounds).asObject();
    }
    Optional<byte[]> part = RecordPart.of(document);
    return part.isPresent()
        ? StrictJson.parse(part.get(), bounds).asObject()
        : StrictJson.parse(document, bounds)
            .asObject()
            .flatMap(object -> object.object("canonical_record"));
  }
}
