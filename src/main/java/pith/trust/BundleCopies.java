package pith.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import pith.json.CanonicalJson;
import pith.model.CodePoints;
import pith.model.PublicKey;
import pith.verify.BundleReport;

/**
 * One bundle under one or several signature blocks. A block lies outside of the bundle's hash, so
 * the same bundle may come again under another. Which of them counts depends on the keys at hand;
 * therefore every block that may hold is kept, and a false one only where there is no other.
 */
public record BundleCopies(List<Holding> all) {
  /** Whoever makes keys can sign anything; nobody needs more signatures of one bundle. */
  private static final int MOST = 8;

  public BundleCopies {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("a bundle that never came");
    }
  }

  public static BundleCopies of(Holding only) {
    return new BundleCopies(List.of(only));
  }

  /** The signature block as canonical text; empty where there is none. */
  public static String block(BundleReport report) {
    return report.bundle().json().get("bundle_signature").map(CanonicalJson::text).orElse("");
  }

  private static String block(Holding copy) {
    return block(copy.report());
  }

  /** Whether it came under this signature block before. */
  public boolean has(BundleReport report) {
    String block = block(report);
    return all.stream().anyMatch(copy -> block(copy).equals(block));
  }

  public BundleCopies under(TrustMode mode) {
    return new BundleCopies(
        all.stream()
            .map(copy -> new Holding(copy.report(), mode, copy.firstSeen(), copy.signedSince()))
            .toList());
  }

  /** Whether a signature may hold here, so that one that is false tells nothing new. */
  public boolean mayHold() {
    return all.stream().anyMatch(copy -> copy.report().seal().isPossible());
  }

  public BundleCopies plus(Holding copy, TrustPolicy policy) {
    List<Holding> both = new ArrayList<>(all);
    both.add(copy);
    return new BundleCopies(both).kept(policy);
  }

  /** What is worth keeping, with the keys at hand now. */
  public BundleCopies kept(TrustPolicy policy) {
    if (all.size() == 1) {
      return this;
    }
    boolean mayHold = mayHold();
    SortedMap<String, Holding> distinct = new TreeMap<>(CodePoints.ORDER);
    for (Holding copy : all) {
      if (copy.report().seal().isPossible() || !mayHold) {
        distinct.merge(block(copy), copy, BundleCopies::earlier);
      }
    }
    return new BundleCopies(
        distinct.values().stream().sorted(order(policy)).limit(mayHold ? MOST : 1).toList());
  }

  /** The copy that is shown: by the best signer, and of equals the first in order. */
  public Holding best(TrustPolicy policy) {
    return all.size() == 1
        ? all.get(0)
        : all.stream().map(this::sinceItsKeySigned).min(order(policy)).orElseThrow();
  }

  /**
   * One copy for each key whose signature holds: what is taken from a bundle is all that any of its
   * signers gives, so that nobody can take from it by signing it, too. Where none holds, any one.
   */
  public List<Holding> counting(TrustPolicy policy) {
    if (all.size() == 1) {
      return all;
    }
    Map<PublicKey, Holding> byKey = new LinkedHashMap<>();
    all.stream()
        .sorted(order(policy))
        .forEach(
            copy ->
                copy.report()
                    .signedBy()
                    .ifPresent(key -> byKey.putIfAbsent(key, sinceItsKeySigned(copy))));
    return byKey.isEmpty() ? List.of(best(policy)) : List.copyOf(byKey.values());
  }

  private static Comparator<Holding> order(TrustPolicy policy) {
    return Comparator.comparing((Holding copy) -> rank(copy, policy))
        .thenComparing(copy -> block(copy), CodePoints.ORDER);
  }

  /** A key that signed twice has signed since the first time. */
  private Holding sinceItsKeySigned(Holding copy) {
    Instant since =
        all.stream()
            .filter(other -> other.report().signedBy().isPresent())
            .filter(other -> other.report().signedBy().equals(copy.report().signedBy()))
            .map(Holding::signedSince)
            .min(Comparator.naturalOrder())
            .orElse(copy.signedSince());
    return new Holding(copy.report(), copy.mode(), copy.firstSeen(), since);
  }

  private static Holding earlier(Holding one, Holding other) {
    return other.signedSince().isBefore(one.signedSince()) ? other : one;
  }

  private static int rank(Holding copy, TrustPolicy policy) {
    Optional<Standing> standing = copy.standing(policy);
    if (standing.isPresent()) {
      return switch (standing.get()) {
        case PINNED -> copy.admission(policy) == Admission.WHOLE ? 0 : 1;
        case UNKNOWN_SIGNER -> 2;
        case NAME_PINNED_TO_ANOTHER_KEY,
            DENIED_KEY,
            REVOKED_KEY,
            OUTSIDE_WINDOW,
            WINDOW_UNPROVEN,
            ROLE_NOT_ALLOWED ->
            3;
      };
    }
    return copy.report().seal().signedBy().isPresent() ? 3 : copy.report().seal().isOpen() ? 4 : 5;
  }
}
