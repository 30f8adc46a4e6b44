package pith.procedure.settings;

import java.util.Map;

/** What {@code pith.verify} takes. */
public record VerifySettings(boolean findingsOnly) {
  public static final String TEXT = "{ findings_only = false :: BOOLEAN }";

  private static final Setting<Boolean> FINDINGS_ONLY = new FlagSetting("findings_only", false);

  public static final CallSettings KEYS = CallSettings.of("pith.verify", FINDINGS_ONLY);

  public static VerifySettings of(Map<String, Object> config) {
    return new VerifySettings(KEYS.read(config).get(FINDINGS_ONLY));
  }
}
