package pith.procedure.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import pith.procedure.support.PithFailure;
import pith.refusal.RefusalCode;

/** The settings of one call: typed, within bounds, echoed, and none of them passed over. */
final class SettingTest {
  private enum Trust {
    PINNED,
    OPEN
  }

  private static final List<String> KINDS = List.of("paper", "event");
  private static final Setting<Long> THREADS = new NumberSetting("threads", 1, 1, 9);
  private static final Setting<Boolean> DRY_RUN = new FlagSetting("dry_run", false);
  private static final Setting<Trust> TRUST = new ChoiceSetting<>("trust", Trust.PINNED);
  private static final Setting<List<String>> OF = new WordsSetting("kinds", KINDS, KINDS);
  private static final CallSettings CALL = CallSettings.of("pith.x", THREADS, DRY_RUN, TRUST, OF);

  @Test
  void whatIsGivenCountsAndIsEchoed() {
    Map<String, Object> all =
        Map.of("threads", 3L, "dry_run", true, "trust", "open", "kinds", List.of("event"));
    GivenSettings given = CALL.read(all);
    assertEquals(3L, given.get(THREADS));
    assertEquals(true, given.get(DRY_RUN));
    assertEquals(Trust.OPEN, given.get(TRUST));
    assertEquals(List.of("event"), given.get(OF));
    assertEquals(all, given.inForce());
  }

  @Test
  void whatIsNotGivenIsTheDefaultAndIsEchoedToo() {
    GivenSettings given = CALL.read(Map.of());
    assertEquals(1L, given.get(THREADS));
    assertEquals(false, given.get(DRY_RUN));
    assertEquals(Trust.PINNED, given.get(TRUST));
    assertEquals(KINDS, given.get(OF));
    assertEquals(
        Map.of("threads", 1L, "dry_run", false, "trust", "pinned", "kinds", KINDS),
        given.inForce());
  }

  @Test
  void theTextHasEachDeclaration() {
    assertEquals(
        "{ threads = 1 :: INTEGER (1 to 9), dry_run = false :: BOOLEAN, trust = 'pinned' :: "
            + "'pinned' | 'open', kinds = all :: LIST<STRING> }",
        CALL.text());
    assertEquals("{}", CallSettings.of("pith.x").text());
    assertEquals(
        "x = none :: INTEGER (0 or more)",
        new NumberSetting("x", 5, 0, Long.MAX_VALUE).withDefaultShownAs("none").text());
    assertEquals(
        "x = ['event'] :: LIST<STRING>", new WordsSetting("x", List.of("event"), KINDS).text());
  }

  @Test
  void allUnknownKeysAreInOneMessageWithTheNearestOnes() {
    String said =
        refused(
            RefusalCode.UNKNOWN_SETTING,
            () -> CALL.read(Map.of("thread", 1L, "x", 1L, "trust", "")));
    assertTrue(said.contains("settings dry_run, kinds, threads, trust"), said);
    assertTrue(said.contains("thread (did you mean threads?), x"), said);
    String none =
        refused(RefusalCode.UNKNOWN_SETTING, () -> CallSettings.of("pith.x").read(Map.of("a", 1L)));
    assertTrue(none.contains("no settings"), none);
  }

  @Test
  void anotherTypeIsRefusedByItsName() {
    assertWrong("an INTEGER", "a STRING", "threads", "3");
    assertWrong("a BOOLEAN", "an INTEGER", "dry_run", 1L);
    assertWrong("a STRING", "a BOOLEAN", "trust", true);
    assertWrong("a LIST<STRING>", "a FLOAT", "kinds", 1.5);
    assertWrong("an INTEGER", "a value of another type", "threads", List.of(1L));
    assertWrong("a LIST<STRING>", "another type", "kinds", List.of(1L));
  }

  @Test
  void aValueOutOfBoundsIsRefusedWithTheBounds() {
    assertWrong("INTEGER (1 to 9)", "found 0", "threads", 0L);
    assertWrong("INTEGER (1 to 9)", "found 10", "threads", 10L);
    assertEquals(9L, CALL.read(Map.of("threads", 9L)).get(THREADS));
  }

  @Test
  void aWordThatIsNoneOfTheChoicesIsRefusedWithThem() {
    assertWrong("pinned or open", "found Open", "trust", "Open");
    assertWrong("words among paper, event", "found other", "kinds", List.of("event", "other"));
  }

  private static void assertWrong(String expected, String found, String key, Object value) {
    String said = refused(RefusalCode.WRONG_SETTING, () -> CALL.read(Map.of(key, value)));
    assertTrue(said.contains("expected " + expected + ", "), said);
    assertTrue(said.contains(found), said);
    assertTrue(said.contains("pith.x, setting " + key), said);
  }

  private static String refused(RefusalCode code, Executable call) {
    PithFailure refused = assertThrows(PithFailure.class, call);
    assertEquals(code, refused.code());
    return String.valueOf(refused.getMessage());
  }
}
