package pith.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.model.EventId;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;

/** Whoever is to stop is heard at every step of verifying one bundle. */
class GuardTest {
  private static final TestKey KEY = TestKey.of("the.registry", "registry-1");
  private static final TestPaper PAPER =
      TestPaper.of("2001.00002", "Of Long Lists", "2020-01-01T00:00:00Z");
  private static final BundleVerifier VERIFIER =
      new BundleVerifier(new KeyCache(Arithmetic.FAST), KeyRing.EMPTY);
  private static final int MANY = 200;

  /** Told to stop. */
  private static final class Told extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void runsWithEveryKeyEventLinkAndName() {
    JsonObject keys = TestBundle.of(PAPER, KEY).build();
    JsonArray many = repeated(keys.array("public_keys").orElseThrow().items().get(0));
    Json name = keys.array("source_aliases").orElseThrow().items().get(0);
    int few = looks(keys);
    assertTrue(looks(keys.with("public_keys", many)) >= few + MANY - 1);
    assertTrue(looks(keys.with("source_aliases", repeated(name))) >= few + MANY - 10);
    assertTrue(looks(TestBundle.of(PAPER, KEY).addAll(events()).build()) >= few + 4 * MANY);
    EventId[] links =
        events().stream().map(JsonObject.class::cast).map(TestEvent::idOf).toArray(EventId[]::new);
    Json linked = TestEvent.by(KEY, PAPER).snapshot(List.of()).supersedes(links).build();
    assertTrue(looks(TestBundle.of(PAPER, KEY).add(linked).build()) >= few + MANY);
  }

  @Test
  void whatItThrowsEndsTheWorkWhereverThatIs() {
    JsonObject bundle = TestBundle.of(PAPER, KEY).addAll(events().subList(0, 5)).build();
    int looks = looks(bundle);
    for (int last = 1; last <= looks; last++) {
      AtomicInteger left = new AtomicInteger(last);
      BundleVerifier told =
          VERIFIER.guardedBy(
              () -> {
                if (left.decrementAndGet() == 0) {
                  throw new Told();
                }
              });
      assertThrows(Told.class, () -> told.verify(told.hashed(bundle)), "look " + last);
      assertEquals(0, left.get(), "nothing goes on after it");
    }
  }

  private static int looks(JsonObject bundle) {
    AtomicInteger looks = new AtomicInteger();
    BundleVerifier counting = VERIFIER.guardedBy(looks::incrementAndGet);
    assertTrue(counting.verify(counting.hashed(bundle)).isPresent());
    return looks.get();
  }

  private static List<Json> events() {
    return IntStream.range(0, MANY)
        .<Json>mapToObj(
            i ->
                TestEvent.by(KEY, PAPER)
                    .snapshot(List.of())
                    .at(String.format("2026-06-01T%02d:%02d:00Z", i / 60, i % 60))
                    .build())
        .toList();
  }

  private static JsonArray repeated(Json item) {
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      items.add(item);
    }
    return new JsonArray(items);
  }
}
