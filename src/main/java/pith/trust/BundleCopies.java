package pith.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
public record BundleCopies(List<ReceivedBundle> all) {
  /** Anybody can make keys and sign with them. No bundle needs more signatures than this. */
  private static final int MOST = 8;

  /** In characters; a real one has some 500. */
  private static final int LONGEST_BLOCK = 4096;

  public BundleCopies {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("a bundle that never came");
    }
  }

  public static BundleCopies of(ReceivedBundle only) {
    return new BundleCopies(List.of(only));
  }

  /** The signature block as canonical text; empty where there is none. */
  public static String block(BundleReport report) {
    return report.bundle().json().get("bundle_signature").map(CanonicalJson::text).orElse("");
  }

  private static String block(ReceivedBundle copy) {
    return block(copy.report());
  }

  /** Whether it came under this signature block before. */
  public boolean has(BundleReport report) {
    String block = block(report);
    return all.stream().anyMatch(copy -> block(copy).equals(block));
  }

  public BundleCopies under(TrustMode mode) {
    return new BundleCopies(all.stream().map(copy -> copy.under(mode)).toList());
  }

  /** Whether a signature may hold here, so that one that is false tells nothing new. */
  public boolean mayHold() {
    return all.stream().anyMatch(copy -> copy.report().seal().isPossible());
  }

  public BundleCopies plus(ReceivedBundle copy, TrustPolicy policy) {
    List<ReceivedBundle> both = new ArrayList<>(all);
    both.add(copy);
    return new BundleCopies(both).kept(policy);
  }

  /** A long block of a bundle that is known tells nothing new, and costs memory for ever. */
  public boolean isWorthTaking(BundleReport report) {
    return block(report).length() <= LONGEST_BLOCK || !mayHold();
  }

  /**
   * What is worth keeping, with the keys at hand now: of each key that signed one block, and since
   * when it has. Whatever else may hold is kept as far as there is room; what came first stays.
   */
  public BundleCopies kept(TrustPolicy policy) {
    if (all.size() == 1) {
      return this;
    }
    boolean mayHold = mayHold();
    SortedMap<String, ReceivedBundle> distinct = new TreeMap<>(CodePoints.ORDER);
    for (ReceivedBundle copy : all) {
      if (copy.report().seal().isPossible() || !mayHold) {
        distinct.merge(signer(copy), copy, BundleCopies::first);
      }
    }
    Comparator<ReceivedBundle> order =
        mayHold
            ? Comparator.comparingInt((ReceivedBundle copy) -> rank(copy, policy))
                .thenComparing(ReceivedBundle::signedSince)
            : Comparator.comparing(copy -> block(copy), CodePoints.ORDER);
    return new BundleCopies(
        distinct.values().stream()
            .sorted(order.thenComparing(copy -> block(copy), CodePoints.ORDER))
            .limit(mayHold ? MOST : 1)
            .toList());
  }

  /** Anybody can write another time into a block that holds: of one key one is enough. */
  private static String signer(ReceivedBundle copy) {
    return copy.report().signedBy().map(PublicKey::hex).orElseGet(() -> block(copy));
  }

  private static ReceivedBundle first(ReceivedBundle one, ReceivedBundle other) {
    Comparator<ReceivedBundle> order =
        Comparator.comparing((ReceivedBundle copy) -> block(copy).length() > LONGEST_BLOCK)
            .thenComparing(copy -> block(copy), CodePoints.ORDER);
    ReceivedBundle first = order.compare(one, other) <= 0 ? one : other;
    Instant since =
        one.signedSince().isBefore(other.signedSince()) ? one.signedSince() : other.signedSince();
    return first.signedFrom(since);
  }

  /** The copy that is shown: by the best signer, and of equals the first in order. */
  public ReceivedBundle best(TrustPolicy policy) {
    return all.size() == 1 ? all.get(0) : all.stream().min(order(policy)).orElseThrow();
  }

  /**
   * One copy for each key whose signature holds: what is taken from a bundle is all that any of its
   * signers gives, so that nobody can take from it by signing it, too. Where none holds, any one.
   */
  public List<ReceivedBundle> counting(TrustPolicy policy) {
    if (all.size() == 1) {
      return all;
    }
    List<ReceivedBundle> signed =
        all.stream().filter(copy -> copy.report().signedBy().isPresent()).toList();
    return signed.isEmpty() ? List.of(best(policy)) : signed;
  }

  /** The most that one of its signers gives. */
  public Admission admission(TrustPolicy policy) {
    return counting(policy).stream()
        .map(copy -> copy.admission(policy))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Comparator<ReceivedBundle> order(TrustPolicy policy) {
    return Comparator.comparingInt((ReceivedBundle copy) -> rank(copy, policy))
        .thenComparing(copy -> block(copy), CodePoints.ORDER);
  }

  private static int rank(ReceivedBundle copy, TrustPolicy policy) {
    Optional<SignatureStanding> standing = copy.standing(policy);
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
