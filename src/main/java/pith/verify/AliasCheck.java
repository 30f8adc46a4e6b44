package pith.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import pith.model.Alias;
import pith.model.Json;

/** Judges {@code source_aliases} against the names that follow from the record itself. */
final class AliasCheck {
  private static final String SHORT_KINDS = "pith_short_8, pith_short_12 or pith_short_16";

  private final RecordIdentity paper;
  private final Findings findings;
  private final Runnable guard;

  AliasCheck(RecordIdentity paper, Findings findings, Runnable guard) {
    this.paper = paper;
    this.findings = findings;
    this.guard = guard;
  }

  List<Alias> check(List<Json> entries) {
    SortedMap<String, String> derived = DerivedAliases.of(paper);
    List<Alias> aliases = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      guard.run();
      String place = "source_aliases/" + i;
      Optional<Alias> alias = Alias.parse(entries.get(i));
      if (alias.isEmpty()) {
        findings.warn(
            Check.ALIAS_SHAPE, place, "alias_kind, alias_value and created_at", "another shape");
      } else {
        findings.pass(Check.ALIAS_SHAPE, place);
        compare(alias.get(), derived);
        aliases.add(alias.get());
      }
    }
    return aliases;
  }

  /** A paper may have other DOIs than the derivable one, but no other arXiv id or beginning. */
  private void compare(Alias alias, SortedMap<String, String> derived) {
    String subject = "alias:" + alias.kind() + ":" + alias.value();
    Optional<String> expected = Optional.ofNullable(derived.get(alias.kind()));
    boolean isShort = alias.kind().startsWith("pith_short_");
    if (expected.equals(Optional.of(alias.value()))) {
      findings.pass(isShort ? Check.ALIAS_SHORT : Check.ALIAS_DERIVED, subject);
    } else if (isShort) {
      findings.fail(Check.ALIAS_SHORT, subject, expected.orElse(SHORT_KINDS), alias.value());
    } else if (alias.kind().startsWith("arxiv") && expected.isPresent()) {
      findings.warn(Check.ALIAS_DERIVED, subject, expected.get(), alias.value());
    } else {
      findings.skip(Check.ALIAS_DERIVED, subject, "does not follow from the record");
    }
  }
}
