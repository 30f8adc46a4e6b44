package pith.hostile;

import java.util.EnumSet;
import java.util.Set;

/** The rules of the model, one by one: a model without one of them must be found out. */
enum Rule {
  DENIED_KEYS,
  PINNED_NAMES,
  REVOKED_KEYS,
  WINDOWS,
  ROLES,
  LIMITED_ROLES,
  EVERY_SIGNER_GIVES,
  EVENTS_WITHIN_ROLE,
  STRANGERS_UNDER_OPEN,
  OPEN_MAY_BE_FORBIDDEN,
  FIRST_SEEN_OF_BUNDLES,
  FIRST_SEEN_OF_EVENTS,
  KEYS_OF_WHOLE_BUNDLES,
  KEYS_OF_THE_BUNDLE,
  BEST_COPY,
  NAMES_BY_ROLE,
  PINNED_DESCRIBE_FIRST,
  FINDINGS_LOWER_A_VERDICT,
  VOUCHED_LOWERS_A_VERDICT,
  STRANGERS_LOWER_A_VERDICT,
  RECORD_NAMES_LAST,
  PINNED_NAMES_FIRST,
  DERIVED_NAMES_FIRST,
  NUMBER_DECIDES_ALONE,
  OWN_PAPER_JUDGES;

  /** Those that one paper alone cannot show. */
  static final Set<Rule> BETWEEN_PAPERS =
      Set.of(
          PINNED_DESCRIBE_FIRST,
          RECORD_NAMES_LAST,
          PINNED_NAMES_FIRST,
          DERIVED_NAMES_FIRST,
          NUMBER_DECIDES_ALONE,
          OWN_PAPER_JUDGES);

  /** Which rules a model keeps. */
  record Kept(Set<Rule> rules) {
    static final Kept ALL = new Kept(EnumSet.allOf(Rule.class));

    Kept {
      rules = Set.copyOf(rules);
    }

    static Kept without(Rule rule) {
      return new Kept(EnumSet.complementOf(EnumSet.of(rule)));
    }

    boolean has(Rule rule) {
      return rules.contains(rule);
    }
  }
}
