package pith.load.judge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.json.CanonicalJson;
import pith.json.JsonRefusal;
import pith.json.StrictJson;
import pith.load.Document;
import pith.load.Limits;
import pith.model.Json;
import pith.model.JsonObject;
import pith.trust.Assessor;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;

/** What costs more than its bytes is refused before anything is made of it. */
class BundleLimitsTest {
  private static final TestKey KEY = TestKey.of("r", "k");
  private static final TestPaper PAPER = TestPaper.of("1", "A", "2020-01-01T00:00:00Z");
  private static final Assessor ASSESSOR =
      new Assessor(TrustPolicy.builtIn(), new KeyCache(Arithmetic.FAST));

  @Test
  void entriesThatAreNoEventsNeedTheRoomOfEvents() throws JsonRefusal {
    String entries =
        IntStream.range(0, 99_999).mapToObj(Integer::toString).collect(Collectors.joining(","));
    Json events = StrictJson.parse("[" + entries + "]");
    JsonObject bundle = TestBundle.of(PAPER, KEY).build().with("events", events);
    assertEquals("EVENTS_TOO_SMALL", refused(bundle, Limits.STANDARD));
  }

  @Test
  void aBundleOfTheSmallestEventsIsTaken() {
    TestBundle bundle = TestBundle.of(PAPER, KEY);
    for (int i = 0; i < 2_000; i++) {
      bundle.add(
          TestEvent.by(KEY, PAPER)
              .type("", "", JsonObject.EMPTY)
              .at("2026-05-18T01:00:00." + (1_000 + i) + "Z")
              .build());
    }
    assertInstanceOf(Judgement.Bundle.class, judged(bundle.build(), Limits.STANDARD));
  }

  @Test
  void aFewEntriesThatAreNoEventsAreAFinding() throws JsonRefusal {
    JsonObject bundle =
        TestBundle.of(PAPER, KEY).build().with("events", StrictJson.parse("[1,null,{}]"));
    assertInstanceOf(Judgement.Bundle.class, judged(bundle, Limits.STANDARD));
  }

  @Test
  void tooManyValuesAreRefusedWhileTheyAreRead() {
    JsonObject bundle = TestBundle.of(PAPER, KEY).build();
    assertEquals("TOO_MANY_VALUES", refused(bundle, Limits.STANDARD.withMaxValues(20)));
  }

  private static String refused(JsonObject bundle, Limits limits) {
    return assertInstanceOf(Judgement.Refused.class, judged(bundle, limits))
        .refusal()
        .code()
        .name();
  }

  private static Judgement judged(JsonObject bundle, Limits limits) {
    byte[] bytes = CanonicalJson.text(bundle).getBytes(UTF_8);
    return new DocumentJudge(ASSESSOR, TrustMode.OPEN, limits, InstantSource.system())
        .judge(new Document.Content("here", 1, 0, bytes), KnownBundles.NONE);
  }
}
