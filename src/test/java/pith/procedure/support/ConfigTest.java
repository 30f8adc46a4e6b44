package pith.procedure.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import pith.refusal.RefusalCode;

/** The settings of one call: typed, within bounds, echoed, and none of them passed over. */
final class ConfigTest {
  private static final Set<String> KNOWN = Set.of("threads", "dry_run", "trust", "kinds");
  private static final List<String> KINDS = List.of("paper", "event");

  private enum Trust {
    PINNED,
    OPEN
  }

  @Test
  void whatIsGivenCountsAndIsEchoed() {
    Config config =
        config(Map.of("threads", 3L, "dry_run", true, "trust", "open", "kinds", List.of("event")));
    assertEquals(3, config.number("threads", 1, 1, 9));
    assertTrue(config.flag("dry_run", false));
    assertEquals(Trust.OPEN, config.choice("trust", Trust.PINNED));
    assertEquals(Set.of("event"), config.words("kinds", KINDS, KINDS));
    assertEquals(
        Map.of("threads", 3L, "dry_run", true, "trust", "open", "kinds", List.of("event")),
        config.inForce());
  }

  @Test
  void whatIsNotGivenIsTheDefaultAndIsEchoedToo() {
    Config config = config(Map.of());
    assertEquals(1, config.number("threads", 1, 1, 9));
    assertEquals(false, config.flag("dry_run", false));
    assertEquals(Trust.PINNED, config.choice("trust", Trust.PINNED));
    assertEquals(Set.copyOf(KINDS), config.words("kinds", KINDS, KINDS));
    assertEquals(Optional.empty(), config.text("trust"));
    assertEquals(
        Map.of("threads", 1L, "dry_run", false, "trust", "pinned", "kinds", KINDS),
        config.inForce());
  }

  @Test
  void allUnknownKeysAreInOneMessageWithTheNearestOnes() {
    String said =
        refused(
            RefusalCode.UNKNOWN_SETTING, () -> config(Map.of("thread", 1L, "x", 1L, "trust", "")));
    assertTrue(said.contains("settings dry_run, kinds, threads, trust"), said);
    assertTrue(said.contains("thread (did you mean threads?), x"), said);
    String none =
        refused(RefusalCode.UNKNOWN_SETTING, () -> Config.of("pith.x", Map.of("a", 1L), Set.of()));
    assertTrue(none.contains("no settings"), none);
  }

  @Test
  void anotherTypeIsRefusedByItsName() {
    Config config = config(Map.of("threads", "3", "dry_run", 1L, "trust", true, "kinds", 1.5));
    assertWrong("an INTEGER", "a STRING", () -> config.number("threads", 1, 1, 9));
    assertWrong("a BOOLEAN", "an INTEGER", () -> config.flag("dry_run", false));
    assertWrong("a STRING", "a BOOLEAN", () -> config.choice("trust", Trust.OPEN));
    assertWrong("a LIST<STRING>", "a FLOAT", () -> config.words("kinds", KINDS, KINDS));
    Config lists = config(Map.of("threads", List.of(1L), "kinds", List.of(1L)));
    assertWrong("an INTEGER", "a value of another type", () -> lists.number("threads", 1, 1, 9));
    assertWrong("a LIST<STRING>", "another type", () -> lists.words("kinds", KINDS, KINDS));
  }

  @Test
  void aValueOutOfBoundsIsRefusedWithTheBounds() {
    for (long each : List.of(0L, 10L)) {
      Config config = config(Map.of("threads", each));
      assertWrong("from 1 to 9", "found " + each, () -> config.number("threads", 1, 1, 9));
    }
    assertEquals(9, config(Map.of("threads", 9L)).number("threads", 1, 1, 9));
  }

  @Test
  void aWordThatIsNoneOfTheChoicesIsRefusedWithThem() {
    Config config = config(Map.of("trust", "Open", "kinds", List.of("event", "other")));
    assertWrong("pinned or open", "found Open", () -> config.choice("trust", Trust.OPEN));
    assertWrong("of paper, event", "found other", () -> config.words("kinds", KINDS, KINDS));
  }

  private static void assertWrong(String expected, String found, Executable read) {
    String said = refused(RefusalCode.WRONG_SETTING, read);
    assertTrue(said.contains("expected " + expected + ", "), said);
    assertTrue(said.contains(found), said);
    assertTrue(said.contains("pith.x, setting "), said);
  }

  private static String refused(RefusalCode code, Executable call) {
    PithFailure refused = assertThrows(PithFailure.class, call);
    assertEquals(code, refused.code());
    return refused.getMessage();
  }

  private static Config config(Map<String, Object> given) {
    return Config.of("pith.x", given, KNOWN);
  }
}
