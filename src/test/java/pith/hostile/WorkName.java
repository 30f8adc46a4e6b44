package pith.hostile;

import java.util.List;
import java.util.Optional;

/** A name of a paper as a graph keys it: kind and value, in lower case where case counts not. */
record WorkName(String kind, String value) implements Comparable<WorkName> {
  private static final int LONGEST = 1000;

  /**
   * How an event names another work: by its number, or by names in the order in which they count.
   */
  record Reference(Optional<String> number, List<WorkName> names) {
    Reference {
      names = List.copyOf(names);
    }
  }

  static WorkName of(String kind, String value) {
    boolean isCaseless = List.of("arxiv", "arxiv_version", "doi").contains(kind);
    return new WorkName(kind, isCaseless ? value.toLowerCase(java.util.Locale.ROOT) : value);
  }

  boolean isShortEnough() {
    return kind.length() + value.length() <= LONGEST;
  }

  @Override
  public int compareTo(WorkName other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return kind + ":" + value;
  }
}
