package pith.wanted;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import pith.merge.MergeResult;
import pith.model.Alias;
import pith.trust.NameRight;
import pith.trust.PaperUnion;
import pith.verify.DerivedAliases;

/**
 * The names of a paper: those of admitted bundles, and those that follow from its record. A bundle
 * that was not admitted gives a paper no name; a record that came by itself gives it those that
 * follow from it, and they stand back where an admitted paper has the same name.
 */
final class NamesOfPaper {
  private NamesOfPaper() {}

  static SortedMap<AliasKey, AliasRight> of(PaperUnion union, boolean isRecordSeen) {
    SortedMap<AliasKey, AliasRight> names = new TreeMap<>(AliasKey.ORDER);
    Optional<NameRight> seen = isRecordSeen ? Optional.of(NameRight.RECORD_ONLY) : Optional.empty();
    union
        .names()
        .ofRecord()
        .or(() -> seen)
        .map(right -> new AliasRight(right, true, Optional.empty()))
        .ifPresent(
            follows ->
                DerivedAliases.of(union.paper())
                    .forEach((kind, value) -> names.put(AliasKey.of(kind, value), follows)));
    for (Alias alias : union.merged().map(MergeResult::aliases).orElse(List.of())) {
      names.merge(
          AliasKey.of(alias),
          new AliasRight(union.names().rightOf(alias), false, Optional.of(alias.createdAt())),
          AliasRight::and);
    }
    names.keySet().removeIf(name -> !name.isShortEnough());
    return names;
  }
}
