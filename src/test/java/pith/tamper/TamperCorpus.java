package pith.tamper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import pith.corpus.Edits;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.json.CanonicalJson;
import pith.model.EventId;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.Sha256;

/** Twelve papers that have one of everything that a graph can have. */
final class TamperCorpus {
  static final TestKey REGISTRY = TestKey.of("the.registry", "registry-1");
  static final TestKey AUTHOR = TestKey.of("an.author", "author-1");
  static final TestKey STRANGER = TestKey.of("a.stranger", "stranger-1");

  /** When the second bundle of a paper was built. */
  static final String LATER = "2026-07-01T00:00:00Z";

  /** When what was said before was exported again. */
  private static final String AGAIN = "2026-07-02T00:00:00Z";

  static final TestPaper MAIN = paper(1, "On Tampering");
  static final TestPaper CITED = paper(2, "On Being Cited");
  static final TestPaper SHUFFLED = paper(3, "On Order");
  static final TestPaper JOURNAL = paper(4, "On Journals");
  static final TestPaper TWICE = paper(5, "On Saying It Twice");
  static final TestPaper UNTIDY = paper(6, "On Untidiness");
  static final TestPaper STRANGE = paper(7, "On Strangers");
  static final TestPaper TWIN = paper(8, "On Twins");
  static final TestPaper OTHER_TWIN =
      TestPaper.of(TWIN.arxiv(), "On Twins, Again", "2020-02-01T00:00:00Z");
  static final TestPaper RECORD = paper(9, "On Records");
  static final TestPaper JUDGED = paper(10, "On Being Wrong");
  static final TestPaper UNHEARD = paper(11, "On Being Unheard");
  static final TestPaper NOT_HERE = paper(99, "On Absence");
  static final String DOI = "10.1234/journal.4";

  private TamperCorpus() {}

  /** For an import under the policy. */
  static List<String> documents() {
    Stream<JsonObject> whole =
        Stream.of(
            MainPaper.bundle(),
            plain(CITED).build(),
            plain(CITED).builtAt(AGAIN).build(),
            record(CITED),
            shuffled(),
            quarantined(),
            JournalPaper.bundle(),
            JournalPaper.otherCopy(),
            twice().build(),
            twiceAgain(),
            untidy(),
            plain(TWIN).build(),
            plain(OTHER_TWIN).build(),
            record(RECORD),
            plain(JUDGED).build(),
            judged(),
            TestBundle.of(UNHEARD, STRANGER).addAll(described(UNHEARD, STRANGER)).build());
    List<String> lines = new ArrayList<>(whole.map(CanonicalJson::text).toList());
    lines.add("{\"neither\":\"bundle nor record\"}");
    return lines;
  }

  /** For an import that opens the store to strangers. */
  static List<String> opened() {
    JsonObject bundle =
        TestBundle.of(STRANGE, STRANGER)
            .add(at(TestEvent.by(STRANGER, STRANGE).recordCreated(), 1))
            .add(at(TestEvent.by(STRANGER, STRANGE).snapshot(List.of()), 2))
            .add(cites(STRANGER, STRANGE, MAIN, 3))
            .build();
    return List.of(CanonicalJson.text(bundle));
  }

  private static TestPaper paper(int number, String title) {
    return TestPaper.of("2001.%05d".formatted(number), title, "2020-01-01T00:00:00Z");
  }

  static TestBundle plain(TestPaper paper) {
    return TestBundle.of(paper, REGISTRY).addAll(described(paper, REGISTRY));
  }

  private static List<JsonObject> described(TestPaper paper, TestKey by) {
    return List.of(
        at(TestEvent.by(by, paper).recordCreated(), 1),
        at(TestEvent.by(by, paper).snapshot(MainPaper.claims(1)), 2));
  }

  static JsonObject at(TestEvent event, int day) {
    return event.at("2026-05-%02dT00:00:00Z".formatted(day)).build();
  }

  static JsonObject cites(TestKey key, TestPaper citing, TestPaper cited, int day) {
    JsonObject work = JsonObject.builder().put("pith_number", cited.number().text()).build();
    return at(TestEvent.by(key, citing).cites("supports", work), day);
  }

  private static JsonObject record(TestPaper paper) {
    return JsonObject.builder()
        .put("record_type", "pith_number_record")
        .put("pith_number", paper.number().text())
        .put("canonical_record", paper.identity().record())
        .put("canonical_sha256", paper.identity().sha256().hex())
        .build();
  }

  private static JsonObject shuffled() {
    List<JsonObject> events = new ArrayList<>(described(SHUFFLED, REGISTRY));
    events.add(cites(REGISTRY, SHUFFLED, CITED, 3));
    Collections.reverse(events);
    return TestBundle.of(SHUFFLED, REGISTRY).addAll(events).build();
  }

  /** What nothing else here has said of it. */
  private static JsonObject judged() {
    return plain(JUDGED)
        .add(at(TestEvent.by(REGISTRY, JUDGED).corrects("expression_of_concern", "C1", "odd"), 4))
        .add(at(TestEvent.by(REGISTRY, JUDGED).corrects("retraction", "C1", "wrong"), 5))
        .build();
  }

  private static JsonObject quarantined() {
    return TestBundle.of(SHUFFLED, STRANGER)
        .add(at(TestEvent.by(STRANGER, SHUFFLED).corrects("retraction", "C1", "gone"), 4))
        .build();
  }

  private static TestBundle twice() {
    return plain(TWICE).add(cites(REGISTRY, TWICE, CITED, 4));
  }

  /** What it says more stands in front, so it says not simply more than the other one. */
  private static JsonObject twiceAgain() {
    return plain(TWICE)
        .add(cites(REGISTRY, TWICE, MAIN, 5))
        .add(cites(REGISTRY, TWICE, CITED, 4))
        .builtAt(LATER)
        .build();
  }

  /** With events of other papers, a false one, and one by a key that is not here. */
  private static JsonObject untidy() {
    JsonObject good = cites(REGISTRY, UNTIDY, MAIN, 6);
    JsonObject other = cites(REGISTRY, UNTIDY, CITED, 7);
    JsonObject spoilt =
        Edits.set(
            other,
            "signature/signature_b64",
            new JsonString(REGISTRY.sign(Sha256.hash(new byte[0]))));
    return plain(UNTIDY)
        .add(cites(REGISTRY, MAIN, CITED, 3))
        .add(cites(REGISTRY, MAIN, RECORD, 5))
        .add(good)
        .add(spoilt)
        .add(cites(STRANGER, UNTIDY, MAIN, 8))
        .build();
  }

  static EventId missing(int which) {
    return new EventId(Sha256.hash(new byte[] {(byte) which}));
  }
}
