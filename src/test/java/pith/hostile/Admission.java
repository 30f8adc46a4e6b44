package pith.hostile;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pith.corpus.TestKey;

/**
 * How a bundle is admitted: the second table of merge.md section 3.
 *
 * @param standing that of its best signature; empty iff the bundle is not intact
 */
record Admission(Kind kind, Optional<Standing> standing, Optional<Policy.Pinned> signer) {
  enum Kind {
    WHOLE,
    WITHIN_ROLE,
    PINNED_EVENTS_ONLY;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Signature(TestKey key, Standing standing, boolean isLimited) {
    /** Pinned before unknown before the rest, and of two pinned ones first what admits more. */
    int rank() {
      return switch (standing) {
        case PINNED -> isLimited ? 1 : 0;
        case UNKNOWN_SIGNER -> 2;
        default -> 3;
      };
    }
  }

  static Admission of(Stored stored, Policy policy, Rule.Kept rules) {
    Parcel parcel = stored.parcel();
    Set<TestKey> atHand = new HashSet<>(parcel.keys());
    atHand.addAll(policy.pinnedKeys());
    Optional<Signature> best =
        stored.seals().keySet().stream()
            .filter(key -> parcel.numberHolds() && atHand.contains(key))
            .map(key -> signature(stored, policy, rules, key))
            .min(Comparator.comparing(Signature::rank));
    if (best.isEmpty()) {
      return new Admission(Kind.PINNED_EVENTS_ONLY, Optional.empty(), Optional.empty());
    }
    Kind kind =
        switch (best.get().standing()) {
          case PINNED ->
              best.get().isLimited() && rules.has(Rule.LIMITED_ROLES)
                  ? Kind.WITHIN_ROLE
                  : Kind.WHOLE;
          case UNKNOWN_SIGNER ->
              isOpenToStrangers(stored, policy, rules) ? Kind.WHOLE : Kind.PINNED_EVENTS_ONLY;
          default -> Kind.PINNED_EVENTS_ONLY;
        };
    Optional<Policy.Pinned> signer =
        best.filter(one -> one.standing() == Standing.PINNED)
            .flatMap(one -> policy.holderOf(one.key()));
    return new Admission(kind, best.map(Signature::standing), signer);
  }

  boolean isIntact() {
    return standing.isPresent();
  }

  boolean isPinned() {
    return standing.equals(Optional.of(Standing.PINNED));
  }

  private static Signature signature(Stored stored, Policy policy, Rule.Kept rules, TestKey key) {
    Set<String> names =
        stored.parcel().validAsBundled().stream()
            .filter(said -> said.key().equals(key))
            .map(said -> said.signer().signerId())
            .collect(Collectors.toSet());
    int firstSeen =
        rules.has(Rule.FIRST_SEEN_OF_BUNDLES) ? stored.seals().get(key) : stored.arrived();
    Standing standing = Standing.ofBundle(policy, rules, key, names, firstSeen);
    boolean isLimited = policy.holderOf(key).filter(Policy.Pinned::isLimited).isPresent();
    return new Signature(key, standing, isLimited);
  }

  private static boolean isOpenToStrangers(Stored stored, Policy policy, Rule.Kept rules) {
    boolean mayAsk =
        policy.allowsOpen() && !policy.refuses() || !rules.has(Rule.OPEN_MAY_BE_FORBIDDEN);
    return rules.has(Rule.STRANGERS_UNDER_OPEN) && (policy.open() || stored.isOpen() && mayAsk);
  }
}
