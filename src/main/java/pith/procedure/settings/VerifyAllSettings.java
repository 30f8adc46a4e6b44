package pith.procedure.settings;

import java.util.Map;

/** What {@code pith.verify.all} takes. */
public record VerifyAllSettings(int threads, boolean warnings) {
  public static final String TEXT =
      "{ threads = processors :: INTEGER (1 to 1024), warnings = false :: BOOLEAN }";

  private static final Setting<Boolean> WARNINGS = new FlagSetting("warnings", false);

  public static final CallSettings KEYS =
      CallSettings.of("pith.verify.all", Threads.SETTING, WARNINGS);

  public static VerifyAllSettings of(Map<String, Object> config) {
    GivenSettings given = KEYS.read(config);
    return new VerifyAllSettings(Threads.of(given), given.get(WARNINGS));
  }
}
