package pith.procedure.settings;

import java.util.List;
import java.util.Map;
import pith.graph.explore.CitationFilter;

/** What {@code pith.bibliography} and {@code pith.bibliography.text} take. */
public record BibliographySettings(CitationFilter filter) {
  public static final String TEXT =
      "{ relations = ['depends_on', 'extends', 'uses_method', 'supports'] :: LIST<STRING>, "
          + "trusted_only = false :: BOOLEAN }";

  private static final Setting<List<String>> RELATIONS = Walk.relations(CitationFilter.RESTING);

  public static final CallSettings OF_FILE = keys("pith.bibliography");
  public static final CallSettings OF_TEXT = keys("pith.bibliography.text");

  private static CallSettings keys(String call) {
    return CallSettings.of(call, RELATIONS, Walk.TRUSTED_ONLY);
  }

  public static BibliographySettings of(CallSettings call, Map<String, Object> config) {
    return new BibliographySettings(Walk.filter(call.read(config), RELATIONS));
  }
}
