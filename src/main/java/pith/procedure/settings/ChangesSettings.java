package pith.procedure.settings;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pith.wanted.ChangeKind;

/**
 * What {@code pith.changes} takes.
 *
 * @param papers empty for all; a list without an id is about none
 * @param limit after so many rows no further run is begun, so that a cursor loses nothing
 */
public record ChangesSettings(
    Optional<List<String>> papers, boolean affecting, Set<ChangeKind> kinds, long limit) {
  public static final String TEXT =
      "{ papers = [] :: LIST<STRING>, affecting = false :: BOOLEAN, kinds = all :: LIST<STRING>, "
          + "limit = 1000000 :: INTEGER (1 to 1000000000) }";

  private static final List<String> ALL =
      Stream.of(ChangeKind.values()).map(ChangeKind::wireName).toList();
  private static final Setting<List<String>> PAPERS = new TextsSetting("papers");
  private static final Setting<Boolean> AFFECTING = new FlagSetting("affecting", false);
  private static final Setting<List<String>> KINDS = new WordsSetting("kinds", ALL, ALL);
  private static final Setting<Long> LIMIT =
      new NumberSetting("limit", 1_000_000, 1, 1_000_000_000);

  public static final CallSettings KEYS =
      CallSettings.of("pith.changes", PAPERS, AFFECTING, KINDS, LIMIT);

  public ChangesSettings {
    papers = papers.map(List::copyOf);
    kinds = Set.copyOf(kinds);
  }

  public static ChangesSettings of(Map<String, Object> config) {
    GivenSettings given = KEYS.read(config);
    Optional<List<String>> papers =
        Optional.of(given.get(PAPERS)).filter(unused -> given.has(PAPERS));
    if (given.get(AFFECTING) && papers.isEmpty()) {
      throw Setting.refused(given.place(AFFECTING), "papers beside it", "none");
    }
    EnumSet<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    given.get(KINDS).forEach(word -> ChangeKind.parse(word).ifPresent(kinds::add));
    return new ChangesSettings(papers, given.get(AFFECTING), kinds, given.get(LIMIT));
  }
}
