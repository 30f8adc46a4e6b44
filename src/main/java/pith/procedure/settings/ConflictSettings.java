package pith.procedure.settings;

import java.util.Map;

/** What {@code pith.conflicts} takes. */
public record ConflictSettings(long limit) {
  public static final String TEXT = "{ limit = 1000 :: INTEGER (1 to 1000000) }";

  private static final Setting<Long> LIMIT = new NumberSetting("limit", 1000, 1, 1_000_000);

  public static final CallSettings KEYS = CallSettings.of("pith.conflicts", LIMIT);

  public static ConflictSettings of(Map<String, Object> config) {
    return new ConflictSettings(KEYS.read(config).get(LIMIT));
  }
}
