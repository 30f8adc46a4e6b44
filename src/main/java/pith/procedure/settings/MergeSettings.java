package pith.procedure.settings;

import java.util.Map;

/** What {@code pith.merge} takes: nothing yet, so every key is refused. */
public record MergeSettings() {
  public static final String TEXT = "{}";

  public static final CallSettings KEYS = CallSettings.of("pith.merge");

  public static MergeSettings of(Map<String, Object> config) {
    KEYS.read(config);
    return new MergeSettings();
  }
}
