package pith.hostile;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  static SortedMap<WorkName, PaperView.NameView> of(
      TestPaper paper,
      boolean hasRecord,
      Collection<Admissions> bundles,
      Collection<PaperView.EventView> events) {
    SortedMap<WorkName, PaperView.NameView> names = new TreeMap<>();
    ofRecord(hasRecord, bundles, events)
        .map(right -> new PaperView.NameView(right, true, Optional.empty()))
        .ifPresent(
            follows ->
                derived(paper)
                    .forEach((kind, value) -> names.put(WorkName.of(kind, value), follows)));
    bundles.stream()
        .filter(Admissions::givesNames)
        .forEach(
            bundle ->
                bundle.stored().parcel().aliases().forEach(name -> give(names, name, bundle)));
    names.keySet().removeIf(name -> !name.isShortEnough());
    return names;
  }

  /** By what right a paper has the names that follow from its record. */
  private static Optional<PaperView.Right> ofRecord(
      boolean hasRecord, Collection<Admissions> bundles, Collection<PaperView.EventView> events) {
    boolean isSigned =
        events.stream()
            .anyMatch(
                event ->
                    event.trusted() && event.said().orElseThrow().type().equals("record_created"));
    if (isSigned || bundles.stream().anyMatch(Admissions::vouchesForNames)) {
      return Optional.of(PaperView.Right.VOUCHED);
    }
    return bundles.stream().anyMatch(Admissions::givesNames)
        ? Optional.of(PaperView.Right.BY_STRANGER)
        : hasRecord ? Optional.of(PaperView.Right.RECORD_ONLY) : Optional.empty();
  }

  private static void give(
      SortedMap<WorkName, PaperView.NameView> names, Alias alias, Admissions bundle) {
    PaperView.Right right =
        bundle.vouchesForNames() ? PaperView.Right.VOUCHED : PaperView.Right.BY_STRANGER;
    names.merge(
        WorkName.of(alias.kind(), alias.value()),
        new PaperView.NameView(right, false, Optional.of(alias.createdAt())),
        Names::and);
  }

  private static PaperView.NameView and(PaperView.NameView left, PaperView.NameView right) {
    return new PaperView.NameView(
        left.right().compareTo(right.right()) < 0 ? left.right() : right.right(),
        left.derived() || right.derived(),
        earliest(left.createdAt(), right.createdAt()));
  }

  /** Whether pinned signers gave every name in the state. */
  static boolean areVouched(Collection<Admissions> bundles) {
    Set<List<String>> vouched = new HashSet<>();
    Set<List<String>> all = new HashSet<>();
    for (Admissions bundle : bundles) {
      for (Alias alias :
          bundle.givesNames() ? bundle.stored().parcel().aliases() : List.<Alias>of()) {
        all.add(List.of(alias.kind(), alias.value()));
        if (bundle.vouchesForNames()) {
          vouched.add(List.of(alias.kind(), alias.value()));
        }
      }
    }
    return vouched.containsAll(all);
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
          "arxiv_version", id + "v" + ((JsonInteger) source.get("version").orElseThrow()).digits());
    }
    return names;
  }
}
