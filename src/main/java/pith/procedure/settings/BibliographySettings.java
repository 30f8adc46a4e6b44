package pith.procedure.settings;

import java.util.List;
import java.util.Map;
import pith.graph.explore.CitationFilter;

/** What {@code pith.bibliography} takes. */
public record BibliographySettings(CitationFilter filter) {
  public static final String TEXT =
      "{ relations = ['depends_on', 'extends', 'uses_method', 'supports'] :: LIST<STRING>, "
          + "trusted_only = false :: BOOLEAN }";

  private static final Setting<List<String>> RELATIONS = Walk.relations(CitationFilter.RESTING);

  public static final CallSettings KEYS =
      CallSettings.of("pith.bibliography", RELATIONS, Walk.TRUSTED_ONLY);

  public static BibliographySettings of(Map<String, Object> config) {
    return new BibliographySettings(Walk.filter(KEYS.read(config), RELATIONS));
  }
}
