package pith.hostile;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pith.corpus.TestKey;

/**
 * What one signature of a bundle makes of it: the second table of merge.md section 3.
 *
 * @param signer empty for a key that nobody pinned
 */
record Admission(Kind kind, Standing standing, Optional<Policy.Pinned> signer) {
  enum Kind {
    WHOLE,
    WITHIN_ROLE,
    PINNED_EVENTS_ONLY;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One for each key whose signature holds; none for a bundle that is not intact. */
  static List<Admission> all(Stored stored, Policy policy, Rule.Kept rules) {
    Set<TestKey> atHand = new HashSet<>(stored.parcel().keys());
    atHand.addAll(policy.pinnedKeys());
    return stored.seals().keySet().stream()
        .filter(key -> stored.parcel().numberHolds() && atHand.contains(key))
        .map(key -> of(stored, policy, rules, key))
        .toList();
  }

  private static Admission of(Stored stored, Policy policy, Rule.Kept rules, TestKey key) {
    Standing standing = standing(stored, policy, rules, key);
    Optional<Policy.Pinned> signer = policy.holderOf(key);
    boolean isLimited =
        signer.filter(Policy.Pinned::isLimited).isPresent() && rules.has(Rule.LIMITED_ROLES);
    Kind kind =
        switch (standing) {
          case PINNED -> isLimited ? Kind.WITHIN_ROLE : Kind.WHOLE;
          case UNKNOWN_SIGNER ->
              isOpenToStrangers(stored, policy, rules) ? Kind.WHOLE : Kind.PINNED_EVENTS_ONLY;
          default -> Kind.PINNED_EVENTS_ONLY;
        };
    return new Admission(kind, standing, signer);
  }

  private static Standing standing(Stored stored, Policy policy, Rule.Kept rules, TestKey key) {
    Set<String> names =
        stored.parcel().validAsBundled().stream()
            .filter(said -> said.key().equals(key))
            .map(said -> said.signer().signerId())
            .collect(Collectors.toSet());
    int firstSeen =
        rules.has(Rule.FIRST_SEEN_OF_BUNDLES) ? stored.seals().get(key) : stored.arrived();
    return Standing.ofBundle(policy, rules, key, names, firstSeen);
  }

  private static boolean isOpenToStrangers(Stored stored, Policy policy, Rule.Kept rules) {
    boolean mayAsk =
        policy.allowsOpen() && !policy.refuses() || !rules.has(Rule.OPEN_MAY_BE_FORBIDDEN);
    return rules.has(Rule.STRANGERS_UNDER_OPEN) && (policy.open() || stored.isOpen() && mayAsk);
  }

  boolean isPinned() {
    return standing == Standing.PINNED;
  }

  /** The third table, for a valid event that stands so. */
  boolean takes(Said said, Standing of, Rule.Kept rules) {
    boolean isUnknownTaken =
        switch (kind) {
          case WHOLE -> true;
          case WITHIN_ROLE ->
              !rules.has(Rule.EVENTS_WITHIN_ROLE)
                  || signer.orElseThrow().eventTypes().contains(said.type());
          case PINNED_EVENTS_ONLY -> false;
        };
    return of == Standing.PINNED || of == Standing.UNKNOWN_SIGNER && isUnknownTaken;
  }

  /** The column "names" of the third table. */
  boolean givesNames(Rule.Kept rules) {
    boolean may = signer.map(Policy.Pinned::givesNames).orElse(true);
    return kind != Kind.PINNED_EVENTS_ONLY && (may || !rules.has(Rule.NAMES_BY_ROLE));
  }
}
