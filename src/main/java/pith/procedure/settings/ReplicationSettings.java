package pith.procedure.settings;

import java.util.Map;
import java.util.Set;
import org.neo4j.graphdb.Direction;
import pith.graph.explore.CitationFilter;
import pith.procedure.support.Absent;

/** What {@code pith.replications} takes. */
public record ReplicationSettings(
    Direction direction, CitationFilter filter, long depth, Absent missing) {
  public static final String TEXT =
      "{ direction = 'incoming' :: 'incoming' | 'outgoing' | 'both', depth = 1 :: INTEGER (1 to "
          + "100), trusted_only = false :: BOOLEAN, missing = 'fail' :: 'fail' | 'skip' }";

  public static final CallSettings KEYS =
      CallSettings.of(
          "pith.replications", Towards.SETTING, Walk.DEPTH, Walk.TRUSTED_ONLY, Walk.MISSING);

  public static ReplicationSettings of(Map<String, Object> config) {
    GivenSettings given = KEYS.read(config);
    return new ReplicationSettings(
        Towards.of(given),
        new CitationFilter(Set.of(), given.get(Walk.TRUSTED_ONLY)),
        given.get(Walk.DEPTH),
        given.get(Walk.MISSING));
  }
}
