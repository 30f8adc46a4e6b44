package pith.merge;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import pith.model.Alias;
import pith.model.CodePoints;

/** The union of alias lists: one entry for each name, with the earliest time it was seen. */
final class Aliases {
  private static final Comparator<Alias> BY_NAME =
      Comparator.comparing(Alias::kind, CodePoints.ORDER)
          .thenComparing(Alias::value, CodePoints.ORDER);
  private static final Comparator<Alias> BY_TIME =
      Comparator.<Alias, Instant>comparing(alias -> alias.createdAt().at())
          .thenComparing(alias -> alias.createdAt().text());

  private Aliases() {}

  static List<Alias> union(Collection<Alias> aliases) {
    SortedMap<Alias, Alias> earliest = new TreeMap<>(BY_NAME);
    for (Alias alias : aliases) {
      earliest.merge(
          alias, alias, (held, other) -> BY_TIME.compare(held, other) <= 0 ? held : other);
    }
    return List.copyOf(earliest.values());
  }
}
