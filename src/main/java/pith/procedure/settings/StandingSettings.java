package pith.procedure.settings;

import java.util.List;
import java.util.Map;
import pith.graph.explore.CitationFilter;

/** What {@code pith.standing} takes. */
public record StandingSettings(CitationFilter filter, Missing missing) {
  public static final String TEXT =
      "{ relations = ['depends_on', 'extends', 'uses_method', 'supports'] :: LIST<STRING>, "
          + "trusted_only = false :: BOOLEAN, missing = 'row' :: 'row' | 'skip' | 'fail' }";

  private static final Setting<List<String>> RELATIONS = Walk.relations(CitationFilter.RESTING);

  private static final Setting<Missing> MISSING = new ChoiceSetting<>("missing", Missing.ROW);

  public static final CallSettings KEYS =
      CallSettings.of("pith.standing", RELATIONS, Walk.TRUSTED_ONLY, MISSING);

  /** What an id gets that names no paper here. */
  public enum Missing {
    ROW,
    SKIP,
    FAIL
  }

  public static StandingSettings of(Map<String, Object> config) {
    GivenSettings given = KEYS.read(config);
    return new StandingSettings(Walk.filter(given, RELATIONS), given.get(MISSING));
  }
}
