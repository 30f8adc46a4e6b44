package pith.procedure.settings;

import java.util.List;
import java.util.Map;
import pith.graph.explore.CitationFilter;

/** What {@code pith.standing} takes. */
public record StandingSettings(CitationFilter filter) {
  public static final String TEXT =
      "{ relations = ['depends_on', 'extends', 'uses_method', 'supports'] :: LIST<STRING>, "
          + "trusted_only = false :: BOOLEAN }";

  private static final Setting<List<String>> RELATIONS = Walk.relations(CitationFilter.RESTING);

  public static final CallSettings KEYS =
      CallSettings.of("pith.standing", RELATIONS, Walk.TRUSTED_ONLY);

  public static StandingSettings of(Map<String, Object> config) {
    return new StandingSettings(Walk.filter(KEYS.read(config), RELATIONS));
  }
}
