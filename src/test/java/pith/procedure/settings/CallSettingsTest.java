package pith.procedure.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.graphdb.Direction;
import pith.graph.explore.CitationFilter;
import pith.graph.importing.ImportSettings;
import pith.graph.query.ExportDocuments;
import pith.graph.write.Keep;
import pith.load.Limits;
import pith.procedure.support.Absent;
import pith.procedure.support.PithFailure;
import pith.refusal.RefusalCode;
import pith.trust.TimeSource;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;
import pith.wanted.ChangeKind;

/** What a config map may say, and what each call makes of it. */
final class CallSettingsTest {
  private static final TrustPolicy BUILT_IN = TrustPolicy.builtIn();

  @Test
  void nothingGivenIsTheDefault() {
    assertEquals(new VerifySettings(false), VerifySettings.of(Map.of()));
    assertEquals(new MergeAllSettings(false, 1000), MergeAllSettings.of(Map.of()));
    assertEquals(new ConflictSettings(1000), ConflictSettings.of(Map.of()));
    assertEquals(
        new ExportSettings(ExportDocuments.What.BUNDLES, false, 16L << 30),
        ExportSettings.of(Map.of()));
    assertEquals(
        new DependencySettings(
            new CitationFilter(Set.of("depends_on", "extends", "uses_method", "supports"), false),
            1_000_000_000,
            false,
            Absent.FAIL),
        DependencySettings.of(DependencySettings.OF_CASCADE, Map.of()));
    int processors = Runtime.getRuntime().availableProcessors();
    assertEquals(new VerifyAllSettings(processors, false), VerifyAllSettings.of(Map.of()));
    assertEquals(new CheckSettings(processors, Limits.STANDARD), CheckSettings.of(Map.of()));
    assertEquals(Limits.STANDARD, FileImportSettings.of(Map.of(), BUILT_IN).importing().limits());
    assertEquals(Limits.STANDARD, TextImportSettings.of(Map.of(), BUILT_IN).limits());
  }

  @Test
  void aNullIsAsGoodAsNothing() {
    Map<String, Object> given = new HashMap<>();
    given.put("limit", null);
    assertEquals(new ConflictSettings(1000), ConflictSettings.of(given));
  }

  @Test
  void whatIsGivenCounts() {
    assertEquals(new VerifySettings(true), VerifySettings.of(Map.of("findings_only", true)));
    assertEquals(
        new CitationSettings(
            Direction.BOTH, new CitationFilter(Set.of("refutes"), true), 100, Absent.FAIL),
        CitationSettings.of(
            Map.of(
                "direction",
                "both",
                "relations",
                List.of("refutes"),
                "depth",
                100L,
                "trusted_only",
                true)));
    assertEquals(
        Direction.OUTGOING, ReplicationSettings.of(Map.of("direction", "outgoing")).direction());
    FileImportSettings settings =
        FileImportSettings.of(
            Map.of(
                "trust",
                "open",
                "on_invalid",
                "fail",
                "dry_run",
                true,
                "mend",
                true,
                "keep",
                "latest",
                "batch_size",
                7L,
                "threads",
                3L,
                "writers",
                5L),
            BUILT_IN);
    assertEquals(
        new ImportSettings(TrustMode.OPEN, true, 7, 3, 5, true, true, Keep.LATEST, Limits.STANDARD),
        settings.importing());
    assertEquals("open", settings.inForce().get("trust"));
    assertEquals(5L, settings.inForce().get("writers"));
  }

  /** Each limit by its own value: two that are exchanged are seen. */
  @Test
  void eachLimitIsReadUnderItsOwnName() {
    Map<String, Object> given =
        Map.of(
            "max_document_bytes", 1L,
            "max_expansion_ratio", 2L,
            "max_archive_entries", 3L,
            "max_total_bytes", 4L,
            "max_files", 5L,
            "max_events", 6L,
            "max_values", 7L,
            "max_quarantined_values", 8L);
    assertEquals(
        new Limits(1, 2, 3, 4, 5, 6, 7, 8),
        FileImportSettings.of(given, BUILT_IN).importing().limits());
  }

  @Test
  void everySettingIsEchoedWithTheValueThatCounts() {
    Map<String, Object> echoed =
        FileImportSettings.of(Map.of("max_events", 9L), BUILT_IN).inForce();
    assertEquals(
        FileImportSettings.KEYS.all().stream().map(Setting::key).sorted().toList(),
        List.copyOf(echoed.keySet()));
    assertEquals(9L, echoed.get("max_events"));
    assertEquals("pinned", echoed.get("trust"));
    assertEquals("record", echoed.get("on_invalid"));
    assertEquals(false, echoed.get("dry_run"));
    assertEquals(4_000_000L, echoed.get("max_values"));
    assertEquals(
        List.of(
            "dry_run",
            "keep",
            "max_document_bytes",
            "max_events",
            "max_quarantined_values",
            "max_values",
            "mend",
            "on_invalid",
            "trust"),
        List.copyOf(TextImportSettings.of(Map.of(), BUILT_IN).inForce().keySet()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "findings_only | yes | expected a BOOLEAN, found a STRING",
        "threads | two | expected an INTEGER, found a STRING",
        "limit | 0 | expected INTEGER (1 to 1000000), found 0",
        "limit | 1000001 | expected INTEGER (1 to 1000000), found 1000001",
        "what | papers | expected bundles or states or records, found papers",
        "what | BUNDLES | expected bundles or states or records, found BUNDLES",
        "what | 1 | expected a STRING, found an INTEGER",
        "relations | 1 | expected a LIST<STRING>, found an INTEGER",
      })
  void aWrongValueIsRefusedWithThePlace(String key, String text, String message) {
    Object value = text.matches("\\d+") ? (Object) Long.valueOf(text) : text;
    PithFailure refused = refused(call(key), Map.of(key, value), RefusalCode.WRONG_SETTING);
    assertTrue(
        refused.getMessage().contains("setting " + key + ": " + message), refused::getMessage);
  }

  private static Function<Map<String, Object>, ?> call(String key) {
    return switch (key) {
      case "findings_only" -> VerifySettings::of;
      case "threads" -> VerifyAllSettings::of;
      case "limit" -> ConflictSettings::of;
      case "what" -> ExportSettings::of;
      case "relations" -> CitationSettings::of;
      default -> throw new IllegalArgumentException(key);
    };
  }

  @Test
  void aWordOfAListMustBeKnown() {
    PithFailure refused =
        refused(
            given -> DependencySettings.of(DependencySettings.OF_CASCADE, given),
            Map.of("relations", List.of("supports", "adores")),
            RefusalCode.WRONG_SETTING);
    assertTrue(refused.getMessage().contains("found adores"), refused::getMessage);
    refused(
        given -> DependencySettings.of(DependencySettings.OF_CASCADE, given),
        Map.of("relations", List.of(1L)),
        RefusalCode.WRONG_SETTING);
  }

  @Test
  void changesAreOfAllPapersAndKindsUnlessSomeAreGiven() {
    assertEquals(
        new ChangesSettings(Optional.empty(), false, EnumSet.allOf(ChangeKind.class), 1_000_000),
        ChangesSettings.of(Map.of()));
    assertEquals(
        new ChangesSettings(
            Optional.of(List.of("a")), true, EnumSet.of(ChangeKind.STANDING), 1_000_000),
        ChangesSettings.of(
            Map.of("papers", List.of("a"), "affecting", true, "kinds", List.of("standing"))));
    refused(ChangesSettings::of, Map.of("kinds", List.of("mood")), RefusalCode.WRONG_SETTING);
    refused(ChangesSettings::of, Map.of("papers", List.of(1L)), RefusalCode.WRONG_SETTING);
    refused(ChangesSettings::of, Map.of("papers", "a"), RefusalCode.WRONG_SETTING);
    refused(ChangesSettings::of, Map.of("affecting", true), RefusalCode.WRONG_SETTING);
  }

  @Test
  void allUnknownKeysAreInOneMessageWithTheNearestWord() {
    PithFailure refused =
        refused(
            MergeAllSettings::of,
            Map.of("batchsize", 1L, "zzz", 1L, "changed_only", true),
            RefusalCode.UNKNOWN_SETTING);
    assertTrue(
        refused.getMessage().contains("found batchsize (did you mean batch_size?), zzz."),
        refused::getMessage);
    assertTrue(
        refused.getMessage().contains("expected settings batch_size, changed_only,"),
        refused::getMessage);
    refused(MergeSettings::of, Map.of("batch_size", 1L), RefusalCode.UNKNOWN_SETTING);
  }

  @ParameterizedTest
  @CsvSource({
    "check, trust",
    "check, dry_run",
    "check, writers",
    "check, batch_size",
    "check, on_invalid",
    "check, max_quarantined_values",
    "text, batch_size",
    "text, threads",
    "text, writers",
    "text, max_files",
    "text, max_total_bytes",
    "text, max_archive_entries",
    "text, max_expansion_ratio"
  })
  void aKeyWithoutEffectIsRefused(String call, String key) {
    Function<Map<String, Object>, ?> reading =
        call.equals("check")
            ? CheckSettings::of
            : config -> TextImportSettings.of(config, BUILT_IN);
    refused(reading, Map.of(key, 1L), RefusalCode.UNKNOWN_SETTING);
    assertTrue(
        FileImportSettings.KEYS.all().stream().anyMatch(setting -> setting.key().equals(key)));
  }

  @Test
  void theTrustFileDecidesWhatACallMayAskFor() {
    TrustPolicy shut = policy(TrustMode.PINNED, false);
    TrustPolicy open = policy(TrustMode.OPEN, true);
    assertEquals("open", FileImportSettings.of(Map.of(), open).inForce().get("trust"));
    assertEquals(TrustMode.PINNED, FileImportSettings.of(Map.of(), open).importing().trust());
    assertEquals(TrustMode.OPEN, TextImportSettings.of(Map.of("trust", "open"), open).trust());
    refused(
        config -> FileImportSettings.of(config, open),
        Map.of("trust", "pinned"),
        RefusalCode.WRONG_SETTING);
    refused(
        config -> TextImportSettings.of(config, shut),
        Map.of("trust", "open"),
        RefusalCode.OPEN_NOT_ALLOWED);
  }

  private static TrustPolicy policy(TrustMode mode, boolean allowsOpen) {
    return new TrustPolicy(
        mode,
        BUILT_IN.onUnknown(),
        allowsOpen,
        BUILT_IN.signers(),
        BUILT_IN.denied(),
        1,
        "a test",
        true,
        Optional.empty(),
        TimeSource.NONE);
  }

  @Test
  void aSettingThatIsNotDeclaredCannotBeAskedFor() {
    GivenSettings given = ConflictSettings.KEYS.read(Map.of());
    assertThrows(IllegalArgumentException.class, () -> given.get(Threads.SETTING));
  }

  @Test
  void theNearestWordIsFoundWithinHalfOfIt() {
    List<String> known = List.of("threads", "writers");
    assertEquals(Optional.of("threads"), Nearest.to("Thread", known));
    assertEquals(Optional.of("writers"), Nearest.to("wirters", known));
    assertEquals(Optional.empty(), Nearest.to("zzz", known));
  }

  private static PithFailure refused(
      Function<Map<String, Object>, ?> call, Map<String, Object> config, RefusalCode code) {
    PithFailure refused = assertThrows(PithFailure.class, () -> call.apply(config));
    assertEquals(code, refused.code(), refused::getMessage);
    return refused;
  }
}
