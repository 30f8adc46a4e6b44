package pith.procedure.settings;

import java.util.List;
import java.util.Map;
import org.neo4j.graphdb.Direction;
import pith.graph.explore.CitationFilter;
import pith.procedure.support.Absent;

/** What {@code pith.citations} takes. */
public record CitationSettings(
    Direction direction, CitationFilter filter, long depth, Absent missing) {
  public static final String TEXT =
      "{ direction = 'incoming' :: 'incoming' | 'outgoing' | 'both', relations = all :: "
          + "LIST<STRING>, depth = 1 :: INTEGER (1 to 100), trusted_only = false :: BOOLEAN, missing = 'fail' :: 'fail' | 'skip' }";

  private static final Setting<List<String>> RELATIONS = Walk.relations(CitationFilter.RELATIONS);

  public static final CallSettings KEYS =
      CallSettings.of(
          "pith.citations",
          Towards.SETTING,
          RELATIONS,
          Walk.DEPTH,
          Walk.TRUSTED_ONLY,
          Walk.MISSING);

  public static CitationSettings of(Map<String, Object> config) {
    GivenSettings given = KEYS.read(config);
    return new CitationSettings(
        Towards.of(given),
        Walk.filter(given, RELATIONS),
        given.get(Walk.DEPTH),
        given.get(Walk.MISSING));
  }
}
