package pith.wanted;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import pith.merge.Equivocation;
import pith.merge.MergeResult;
import pith.trust.PaperUnion;

/**
 * What people follow of a paper: before an import and after it. Texts are empty where there is
 * nothing.
 *
 * @param statuses of the events about the paper, by event id
 * @param names as a kind and a value
 * @param conflictCount how many {@link Equivocation}s its state has
 */
public record PaperFacts(
    String verdict,
    String state,
    SortedMap<String, String> statuses,
    SortedSet<String> names,
    long conflictCount) {

  public PaperFacts {
    statuses = Collections.unmodifiableSortedMap(new TreeMap<>(statuses));
    names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }

  /** As the union of its bundles has it. */
  public static PaperFacts of(PaperUnion union, WantedPaper wanted) {
    Map<String, String> statuses = new TreeMap<>();
    for (WantedEvent event : wanted.events().values()) {
      if (event.isOwn()) {
        statuses.put(event.id().text(), event.status().wireName());
      }
    }
    TreeSet<String> names = new TreeSet<>();
    wanted.names().keySet().forEach(name -> names.add(name(name.kind(), name.value())));
    return new PaperFacts(
        wanted.properties().text(PropertyKeys.VERDICT).orElse(""),
        wanted.properties().text(PropertyKeys.STATE_SHA256).orElse(""),
        new TreeMap<>(statuses),
        names,
        conflicts(union).size());
  }

  public static List<Equivocation> conflicts(PaperUnion union) {
    return union.merged().map(MergeResult::equivocations).orElse(List.of());
  }

  /** A name in one text. */
  public static String name(String kind, String value) {
    return kind + " " + value;
  }
}
