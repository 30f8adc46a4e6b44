package pith.hostile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which papers have which names, and which of them a name means. */
final class NamedPapers {
  private final SortedMap<WorkName, Map<String, PaperView.NameView>> names = new TreeMap<>();
  private final Rule.Kept rules;

  private NamedPapers(Rule.Kept rules) {
    this.rules = rules;
  }

  static NamedPapers of(SortedMap<String, PaperView> papers, Rule.Kept rules) {
    NamedPapers named = new NamedPapers(rules);
    papers.forEach(
        (number, view) -> view.names().forEach((name, by) -> named.add(name, number, by)));
    return named;
  }

  private void add(WorkName name, String number, PaperView.NameView by) {
    names.computeIfAbsent(name, unused -> new TreeMap<>()).put(number, by);
  }

  Set<WorkName> names() {
    return names.keySet();
  }

  /** By what right each paper has it. */
  Map<String, PaperView.NameView> having(WorkName name) {
    return names.getOrDefault(name, Map.of());
  }

  /** Format.md section 4: the paper that is spoken of. */
  Optional<String> meant(WorkName.Reference work) {
    if (work.number().isPresent() && rules.has(Rule.NUMBER_DECIDES_ALONE)) {
      return work.number();
    }
    return work.names().stream().flatMap(name -> only(name).stream()).findFirst().or(work::number);
  }

  /** The paper that has the best right to a name, if one and only one has. */
  private Optional<String> only(WorkName name) {
    Map<String, PaperView.NameView> having = having(name);
    int best = having.values().stream().mapToInt(this::rank).min().orElse(Integer.MAX_VALUE);
    List<String> papers =
        having.entrySet().stream()
            .filter(each -> rank(each.getValue()) == best)
            .map(Map.Entry::getKey)
            .toList();
    return papers.size() == 1 ? Optional.of(papers.get(0)) : Optional.empty();
  }

  private int rank(PaperView.NameView name) {
    int right =
        switch (name.right()) {
          case VOUCHED -> 0;
          case BY_STRANGER -> rules.has(Rule.PINNED_NAMES_FIRST) ? 1 : 0;
          case RECORD_ONLY -> rules.has(Rule.RECORD_NAMES_LAST) ? 2 : 0;
        };
    return 2 * right + (name.derived() || !rules.has(Rule.DERIVED_NAMES_FIRST) ? 0 : 1);
  }
}
