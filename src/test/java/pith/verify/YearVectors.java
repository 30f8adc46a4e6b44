package pith.verify;

import java.util.List;
import java.util.Map;
import java.util.Set;
import pith.corpus.Edits;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestPaper;
import pith.json.CanonicalJson;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.PithNumber;
import pith.model.Sha256;
import pith.model.Timestamp;

/** Which year a number has, and from which records no number follows. */
final class YearVectors {
  private static final String PLACE = "canonical_record/metadata/submitted_at";

  /** The year is that of the text, whatever year it was in Greenwich. */
  private static final Map<String, String> TIMES =
      Map.of(
          "submitted-when-it-was-last-year-in-utc", "2017-01-01T00:30:00+01:00",
          "submitted-when-it-was-next-year-in-utc", "2016-12-31T23:30:00-01:00",
          "submitted-in-the-year-999", "0999-12-31T23:59:59.999999999Z",
          "submitted-in-the-year-0", "0000-01-01T00:00:00+23:59",
          "submitted-in-the-year-9999", "9999-12-31T23:59:59-23:59");

  private static final Map<String, String> NO_TIMES =
      Map.of(
          "submitted-in-a-year", "2017",
          "submitted-on-a-day", "2017-01-01",
          "submitted-without-a-zone", "2017-01-01T00:30:00",
          "submitted-without-seconds", "2017-01-01T00:30Z",
          "submitted-in-a-leap-second", "2016-12-31T23:59:60Z",
          "submitted-with-a-blank", "2017-01-01 00:30:00Z",
          "submitted-in-the-year-12017", "12017-01-01T00:30:00Z");

  private final VectorMaker make;

  YearVectors(VectorMaker make) {
    this.make = make;
  }

  void add() {
    TIMES.forEach((name, time) -> make.add(name, bundle(time)));
    NO_TIMES.forEach(
        (name, time) ->
            make.refused(name, numbered(Edits.set(make.clean, PLACE, new JsonString(time)))));
    make.refused("submitted-at-no-time", numbered(Edits.remove(make.clean, PLACE)));
    make.refused(
        "record-missing", VectorEdits.resigned(make.clean.without(Set.of("canonical_record"))));
  }

  private static JsonObject bundle(String submittedAt) {
    TestPaper paper = TestPaper.of("1610.00003", "On Years", submittedAt);
    return TestBundle.of(paper, VectorMaker.KEY)
        .addAll(
            List.of(
                TestEvent.by(VectorMaker.KEY, paper).recordCreated().build(),
                TestEvent.by(VectorMaker.KEY, paper).snapshot(List.of()).build()))
        .build();
  }

  /** Hash and number are those that a lenient reader would make of it. */
  private static JsonObject numbered(JsonObject bundle) {
    Sha256 hash = CanonicalJson.sha256(bundle.object("canonical_record").orElseThrow());
    PithNumber number = PithNumber.of(Timestamp.parse("2017-01-01T00:00:00Z").orElseThrow(), hash);
    JsonObject hashed = VectorEdits.put(bundle, "canonical_sha256", hash.hex());
    return VectorEdits.resigned(VectorEdits.put(hashed, "pith_number", number.text()));
  }
}
