package pith.hostile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import pith.corpus.TestPaper;
import pith.model.Alias;
import pith.model.JsonInteger;
import pith.model.JsonObject;
import pith.model.Timestamp;

/** Which names a paper has, and by what right. */
final class Names {
  private Names() {}

  /** The column "names" of the third table of merge.md section 3. */
  static boolean areGivenBy(Admission admission, Rule.Kept rules) {
    boolean may = admission.signer().map(Policy.Pinned::givesNames).orElse(true);
    return switch (admission.kind()) {
      case WHOLE, WITHIN_ROLE -> may || !rules.has(Rule.NAMES_BY_ROLE);
      case PINNED_EVENTS_ONLY -> false;
    };
  }

  static SortedMap<WorkName, PaperView.NameView> of(
      TestPaper paper,
      boolean hasRecord,
      boolean isAdmitted,
      Map<Stored, Admission> admissions,
      Collection<PaperView.EventView> events,
      Rule.Kept rules) {
    boolean isVouchedFor =
        admissions.values().stream().anyMatch(Admission::isPinned)
            || events.stream().anyMatch(event -> event.isAdmitted() && event.trusted());
    SortedMap<WorkName, PaperView.NameView> names = new TreeMap<>();
    if (isAdmitted || hasRecord) {
      PaperView.NameView follows =
          new PaperView.NameView(
              !isAdmitted, isAdmitted && !isVouchedFor, true, Optional.empty());
      derived(paper).forEach((kind, value) -> names.put(WorkName.of(kind, value), follows));
    }
    admissions.forEach(
        (stored, admission) -> {
          if (areGivenBy(admission, rules)) {
            stored.parcel().aliases().forEach(alias -> give(names, alias, admission.isPinned()));
          }
        });
    names.keySet().removeIf(name -> !name.isShortEnough());
    return names;
  }

  private static void give(
      SortedMap<WorkName, PaperView.NameView> names, Alias alias, boolean isPinned) {
    names.merge(
        WorkName.of(alias.kind(), alias.value()),
        new PaperView.NameView(false, !isPinned, false, Optional.of(alias.createdAt())),
        Names::and);
  }

  private static PaperView.NameView and(PaperView.NameView left, PaperView.NameView right) {
    return new PaperView.NameView(
        left.recordOnly() && right.recordOnly(),
        left.byStranger() && right.byStranger(),
        left.derived() || right.derived(),
        earliest(left.createdAt(), right.createdAt()));
  }

  static Optional<Timestamp> earliest(Optional<Timestamp> left, Optional<Timestamp> right) {
    return java.util.stream.Stream.of(left, right)
        .flatMap(Optional::stream)
        .min(Comparator.comparing(Timestamp::at).thenComparing(Timestamp::text));
  }

  /** Format.md section 2, "derivable aliases". */
  static Map<String, String> derived(TestPaper paper) {
    Map<String, String> names = new TreeMap<>();
    for (int length : new int[] {8, 12, 16}) {
      names.put("pith_short_" + length, paper.number().shortSuffix(length));
    }
    JsonObject source = paper.identity().record().object("source").orElseThrow();
    if (source.text("kind").equals(Optional.of("arxiv"))) {
      String id = source.text("id").orElseThrow();
      names.put("arxiv", id);
      names.put("doi", "10.48550/arxiv." + id);
      names.put(
          "arxiv_version",
          id + "v" + ((JsonInteger) source.get("version").orElseThrow()).digits());
    }
    return names;
  }
}
