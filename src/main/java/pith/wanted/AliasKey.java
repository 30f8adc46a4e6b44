package pith.wanted;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import pith.model.Alias;

/** The key of an {@code Alias}. */
public record AliasKey(String kind, String value) {
  public static final Comparator<AliasKey> ORDER =
      Comparator.comparing(AliasKey::kind).thenComparing(AliasKey::value);

  /** Longer names are kept in the bundle; an index would not take them. */
  private static final int LONGEST = 1000;

  private static final Set<String> CASELESS_KINDS = Set.of("arxiv", "arxiv_version", "doi");

  public static AliasKey of(Alias alias) {
    return of(alias.kind(), alias.value());
  }

  /** arXiv ids and DOIs are the same in capitals; a bundle's own spelling stays in its state. */
  public static AliasKey of(String kind, String value) {
    return new AliasKey(
        kind, CASELESS_KINDS.contains(kind) ? value.toLowerCase(Locale.ROOT) : value);
  }

  public WantedProperties properties() {
    return WantedProperties.builder()
        .put(PropertyKeys.KIND, kind)
        .put(PropertyKeys.VALUE, value)
        .build();
  }

  public boolean isShortEnough() {
    return kind.length() + value.length() <= LONGEST;
  }
}
