package pith.procedure.settings;

import java.util.List;
import java.util.Set;
import pith.graph.explore.CitationFilter;
import pith.procedure.support.Absent;

/** Keys of the calls that go from paper to paper. */
final class Walk {
  static final Setting<Boolean> TRUSTED_ONLY = new FlagSetting("trusted_only", false);

  /** Steps around a paper, each of which can be thousands of papers. */
  static final Setting<Long> DEPTH = new NumberSetting("depth", 1, 1, 100);

  static final Setting<Absent> MISSING = new ChoiceSetting<>("missing", Absent.FAIL);

  private Walk() {}

  static Setting<List<String>> relations(List<String> byDefault) {
    return new WordsSetting("relations", byDefault, CitationFilter.RELATIONS);
  }

  static CitationFilter filter(GivenSettings given, Setting<List<String>> relations) {
    return new CitationFilter(Set.copyOf(given.get(relations)), given.get(TRUSTED_ONLY));
  }
}
