package pith.procedure.settings;

import java.util.List;
import java.util.Map;
import pith.graph.explore.CitationFilter;
import pith.graph.explore.DependencyWalk;
import pith.procedure.support.Absent;

/** What {@code pith.cascade} and {@code pith.foundations} take. */
public record DependencySettings(
    CitationFilter filter, long depth, boolean shakenOnly, Absent missing) {
  public static final String TEXT =
      "{ relations = ['depends_on', 'extends', 'uses_method', 'supports'] :: LIST<STRING>, depth "
          + "= 1000000000 :: INTEGER (0 to 1000000000), trusted_only = false :: BOOLEAN, "
          + "shaken_only = false :: BOOLEAN, missing = 'fail' :: 'fail' | 'skip' }";

  private static final long ANY = 1_000_000_000;
  private static final Setting<List<String>> RELATIONS = Walk.relations(CitationFilter.RESTING);
  private static final Setting<Long> DEPTH = new NumberSetting("depth", ANY, 0, ANY);
  private static final Setting<Boolean> SHAKEN_ONLY = new FlagSetting("shaken_only", false);

  public static final CallSettings OF_CASCADE = keys("pith.cascade");
  public static final CallSettings OF_FOUNDATIONS = keys("pith.foundations");

  private static CallSettings keys(String call) {
    return CallSettings.of(call, RELATIONS, DEPTH, Walk.TRUSTED_ONLY, SHAKEN_ONLY, Walk.MISSING);
  }

  public static DependencySettings of(CallSettings call, Map<String, Object> config) {
    GivenSettings given = call.read(config);
    return new DependencySettings(
        Walk.filter(given, RELATIONS),
        given.get(DEPTH),
        given.get(SHAKEN_ONLY),
        given.get(Walk.MISSING));
  }

  public boolean shows(DependencyWalk.Step step) {
    return !shakenOnly || step.shaken().isShaking() || step.said().isShaking();
  }
}
