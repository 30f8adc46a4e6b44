package pith.procedure.settings;

import java.util.List;
import java.util.Map;
import pith.graph.explore.CitationFilter;

/** What {@code pith.cascade} takes. */
public record CascadeSettings(CitationFilter filter, long depth, boolean shakenOnly) {
  public static final String TEXT =
      "{ relations = ['depends_on', 'extends', 'uses_method', 'supports'] :: LIST<STRING>, depth "
          + "= 1000000000 :: INTEGER (0 to 1000000000), trusted_only = false :: BOOLEAN, "
          + "shaken_only = false :: BOOLEAN }";

  private static final long ANY = 1_000_000_000;
  private static final Setting<List<String>> RELATIONS = Walk.relations(CitationFilter.RESTING);
  private static final Setting<Long> DEPTH = new NumberSetting("depth", ANY, 0, ANY);
  private static final Setting<Boolean> SHAKEN_ONLY = new FlagSetting("shaken_only", false);

  public static final CallSettings KEYS =
      CallSettings.of("pith.cascade", RELATIONS, DEPTH, Walk.TRUSTED_ONLY, SHAKEN_ONLY);

  public static CascadeSettings of(Map<String, Object> config) {
    GivenSettings given = KEYS.read(config);
    return new CascadeSettings(
        Walk.filter(given, RELATIONS), given.get(DEPTH), given.get(SHAKEN_ONLY));
  }
}
