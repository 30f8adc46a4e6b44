package pith.trust;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import pith.model.CodePoints;
import pith.model.PublicKey;
import pith.verify.BundleReport;

/** A verdict in words that nobody can misread. */
public final class VerdictSentence {
  private VerdictSentence() {}

  /** About a paper, for all bundles that are held of it. */
  public static String of(List<Holding> holdings, Verdict verdict, TrustPolicy policy) {
    List<String> sentences =
        holdings.stream().map(holding -> of(holding.report(), policy)).distinct().sorted().toList();
    if (sentences.isEmpty()) {
      return verdict == Verdict.RECORD_ONLY
          ? "The record is the one its number names. No bundle is here, so nobody has signed it."
          : verdict == Verdict.NOT_INTACT
              ? "The stored record is not the one its number names."
              : "Only known because something points at it. Nothing of it is here.";
    }
    return String.join(" | ", sentences);
  }

  /** About one bundle. */
  public static String of(BundleReport report, TrustPolicy policy) {
    if (!report.isIntact()) {
      return "Not intact: its number, its content or its signature does not hold. Not trusted.";
    }
    PublicKey key = report.signedBy().orElseThrow();
    Optional<Pin> pin = policy.pinOf(key);
    if (pin.isPresent()) {
      return "Intact. Signed by the key pinned for "
          + pin.get().signerId()
          + (report.hasFindings() ? ". Trusted, with findings." : ". Trusted.");
    }
    StringBuilder sentence =
        new StringBuilder("Intact. Signed by a key that only this bundle vouches for.");
    for (String name : claimedNames(report, key)) {
      sentence.append(" Claims to be ").append(name);
      sentence.append(
          policy.pinsAnotherKeyFor(name, key) ? "; that name is pinned to another key." : ".");
    }
    return sentence.append(" Not trusted.").toString();
  }

  private static SortedSet<String> claimedNames(BundleReport report, PublicKey key) {
    SortedSet<String> names = new TreeSet<>(CodePoints.ORDER);
    report.events().stream()
        .flatMap(event -> event.event().stream())
        .filter(event -> event.key().equals(key))
        .forEach(event -> names.add(event.signer().signerId()));
    return names;
  }
}
