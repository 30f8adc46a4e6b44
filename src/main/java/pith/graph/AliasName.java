package pith.graph;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import pith.model.Alias;

/** What the key of an {@code Alias} says. */
record AliasName(String kind, String value) {
  static final Comparator<AliasName> ORDER =
      Comparator.comparing(AliasName::kind).thenComparing(AliasName::value);

  /** Longer names are kept in the bundle; an index would not take them. */
  private static final int LONGEST = 1000;

  private static final Set<String> CASELESS_KINDS = Set.of("arxiv", "arxiv_version", "doi");

  static AliasName of(Alias alias) {
    return of(alias.kind(), alias.value());
  }

  /** arXiv ids and DOIs are the same in capitals; a bundle's own spelling stays in its state. */
  static AliasName of(String kind, String value) {
    return new AliasName(
        kind, CASELESS_KINDS.contains(kind) ? value.toLowerCase(Locale.ROOT) : value);
  }

  boolean isShortEnough() {
    return kind.length() + value.length() <= LONGEST;
  }
}
