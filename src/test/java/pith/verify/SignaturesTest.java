package pith.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.model.Json;
import pith.model.JsonObject;
import pith.model.Reason;

/** Signatures decided together get the answers that each gets by itself. */
class SignaturesTest {
  private static final TestKey KEY = TestKey.of("the.registry", "registry-1");
  private static final TestPaper PAPER =
      TestPaper.of("2001.00001", "Of Many Hands", "2020-01-01T00:00:00Z");

  /** More than are decided at a time, and the bad ones at the edges of a group. */
  private static final int MANY = 150;

  private static final List<Integer> BAD = List.of(0, 63, 64, 65, 127, 128, MANY - 1);

  @ParameterizedTest
  @EnumSource(Arithmetic.class)
  void ofManyExactlyTheBadOnesFail(Arithmetic arithmetic) {
    List<CheckedEvent> events = report(arithmetic).events();
    for (int i = 0; i < MANY; i++) {
      Optional<Reason> expected =
          BAD.contains(i) ? Optional.of(Reason.SIGNATURE) : Optional.empty();
      assertEquals(expected, events.get(i).reason(), "event " + i);
    }
  }

  @Test
  void theBundlesOwnSignatureIsAmongThem() {
    assertEquals(Optional.of(KEY.publicKey()), report(Arithmetic.FAST).signedBy());
  }

  private static BundleReport report(Arithmetic arithmetic) {
    List<Json> events = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String time = String.format("2026-06-01T%02d:%02d:00Z", i / 60, i % 60);
      JsonObject event = TestEvent.by(KEY, PAPER).snapshot(List.of()).at(time).build();
      events.add(BAD.contains(i) ? withSignatureOfAnother(event, i) : event);
    }
    JsonObject bundle = TestBundle.of(PAPER, KEY).addAll(events).build();
    return new BundleVerifier(new KeyCache(arithmetic), KeyRing.EMPTY)
        .verify(HashedBundle.of(bundle))
        .orElseThrow();
  }

  /** A genuine signature of something else: only the equation can tell. */
  private static JsonObject withSignatureOfAnother(JsonObject event, int i) {
    String time = String.format("2026-07-01T00:00:%02dZ", i % 60);
    JsonObject other = TestEvent.by(KEY, PAPER).snapshot(List.of()).at(time).build();
    return event.with("signature", other.get("signature").orElseThrow());
  }
}
