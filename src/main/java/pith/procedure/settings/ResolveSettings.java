package pith.procedure.settings;

import java.util.Map;
import pith.procedure.support.Absent;

/** What {@code pith.resolve} takes. */
public record ResolveSettings(Absent missing) {
  public static final String TEXT = "{ missing = 'fail' :: 'fail' | 'skip' }";

  public static final CallSettings KEYS = CallSettings.of("pith.resolve", Walk.MISSING);

  public static ResolveSettings of(Map<String, Object> config) {
    return new ResolveSettings(KEYS.read(config).get(Walk.MISSING));
  }
}
