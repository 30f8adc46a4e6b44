package pith.hostile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is taken from a bundle: what any of its signers gives, nobody else can take away.
 *
 * @param all one for each signature that holds
 */
record Admissions(Stored stored, List<Admission> all, Rule.Kept rules) {

  static Admissions of(Stored stored, Policy policy, Rule.Kept rules) {
    List<Admission> all = Admission.all(stored, policy, rules);
    return new Admissions(
        stored, rules.has(Rule.EVERY_SIGNER_GIVES) ? all : all.stream().limit(1).toList(), rules);
  }

  static Map<Stored, Admissions> of(Iterable<Stored> bundles, Policy policy, Rule.Kept rules) {
    Map<Stored, Admissions> all = new LinkedHashMap<>();
    bundles.forEach(stored -> all.put(stored, of(stored, policy, rules)));
    return all;
  }

  /** The first in the table is shown. */
  Admission.Kind kind() {
    return all.stream()
        .map(Admission::kind)
        .min(Comparator.naturalOrder())
        .orElse(Admission.Kind.PINNED_EVENTS_ONLY);
  }

  boolean isWhole() {
    return kind() == Admission.Kind.WHOLE;
  }

  boolean isIntact() {
    return !all.isEmpty();
  }

  boolean isPinned() {
    return all.stream().anyMatch(Admission::isPinned);
  }

  boolean takes(Said said, Standing of) {
    return of == Standing.PINNED || all.stream().anyMatch(each -> each.takes(said, of, rules));
  }

  boolean givesNames() {
    return all.stream().anyMatch(each -> each.givesNames(rules));
  }

  /** Whether a pinned signer does so. */
  boolean vouchesForNames() {
    return all.stream().anyMatch(each -> each.isPinned() && each.givesNames(rules));
  }
}
