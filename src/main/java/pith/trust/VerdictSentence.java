package pith.trust;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pith.model.CodePoints;
import pith.model.Event;
import pith.model.PublicKey;
import pith.refusal.Visible;
import pith.verify.BundleReport;

/** A verdict as a sentence. */
public final class VerdictSentence {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._@-]{1,200}");

  private VerdictSentence() {}

  /** About a paper, for all its stored bundles. */
  public static String of(
      List<ReceivedBundle> received, Verdict verdict, TrustPolicy policy, Predicate<Event> pinned) {
    List<String> sentences =
        received.stream().map(bundle -> of(bundle, policy, pinned)).distinct().sorted().toList();
    if (sentences.isEmpty()) {
      return verdict == Verdict.RECORD_ONLY
          ? "The record is the one its number names. No bundle is here, so nobody has signed it."
          : verdict == Verdict.NOT_INTACT
              ? "The stored record is not the one its number names."
              : "Only known because something points at it. Nothing of it is here.";
    }
    return String.join(" | ", sentences);
  }

  /** About one bundle, nothing else of its paper being known. */
  public static String of(ReceivedBundle received, TrustPolicy policy) {
    return of(received, policy, received.pinnedBy(policy));
  }

  private static String of(ReceivedBundle received, TrustPolicy policy, Predicate<Event> pinned) {
    BundleReport report = received.report();
    if (!report.isIntact()) {
      return "Not intact: its number, its content or its signature does not hold. Not trusted.";
    }
    PublicKey key = report.signedBy().orElseThrow();
    String name = policy.holderOf(key).map(PinnedSigner::signerId).orElse("nobody");
    return switch (received.standing(policy).orElseThrow()) {
      case PINNED ->
          "Intact. Signed by the key pinned for " + name + trusted(received, policy, pinned);
      case UNKNOWN_SIGNER -> stranger(report, key, policy);
      case NAME_PINNED_TO_ANOTHER_KEY ->
          policy.pinOf(key).isEmpty()
              ? stranger(report, key, policy)
              : otherName(report, key, name, policy);
      case DENIED_KEY -> "Intact. Signed by a key that is denied here. Not trusted.";
      case REVOKED_KEY -> "Intact. Signed by a key of " + name + " that was revoked. Not trusted.";
      case OUTSIDE_WINDOW ->
          "Intact. Signed by a key of " + name + " before the time of that key. Not trusted.";
      case WINDOW_UNPROVEN ->
          "Intact. Signed by a key of "
              + name
              + " whose time is over; nothing proves that it was signed in time. Not trusted.";
      case ROLE_NOT_ALLOWED -> throw new IllegalStateException("bundles have no role");
    };
  }

  private static String otherName(
      BundleReport report, PublicKey key, String name, TrustPolicy policy) {
    String claimed =
        claimedNames(report, key).stream()
            .filter(each -> policy.pinsAnotherKeyFor(each, key))
            .map(VerdictSentence::quoted)
            .collect(Collectors.joining(", "));
    return "Intact. Signed by a key of "
        + name
        + " that claims to be "
        + claimed
        + "; that name is pinned to another key. Not trusted.";
  }

  private static String trusted(
      ReceivedBundle received, TrustPolicy policy, Predicate<Event> pinned) {
    PublicKey key = received.report().signedBy().orElseThrow();
    String since = since(received, key, policy);
    PinnedSigner signer = policy.holderOf(key).orElseThrow();
    String role =
        signer.isLimited()
            ? " for " + String.join(", ", new TreeSet<>(signer.eventTypes())) + " only"
            : "";
    String but =
        !received.isAll(pinned)
            ? ", but not everything in it is said by a pinned key in its role"
            : received.report().hasFindings() ? ", with findings" : "";
    return since + ". Trusted" + role + but + ".";
  }

  /** By its arrival, or else by a block. */
  private static String since(ReceivedBundle received, PublicKey key, TrustPolicy policy) {
    boolean isProved =
        !received.standing(policy.knowingNothing()).equals(Optional.of(SignatureStanding.PINNED));
    String known = isProved ? ", proved to exist before " : ", seen here before ";
    return switch (policy.trustIn(key)) {
      case REVOKED -> known + "that key was compromised";
      case RETIRED -> known + "that key was retired";
      case PINNED, DENIED, UNKNOWN -> isProved ? known + "the time of that key was over" : "";
    };
  }

  private static String stranger(BundleReport report, PublicKey key, TrustPolicy policy) {
    StringBuilder sentence =
        new StringBuilder("Intact. Signed by a key that only this bundle vouches for.");
    LookAlike names =
        LookAlike.among(policy.signers().stream().map(PinnedSigner::signerId).toList());
    boolean isImpostor = false;
    for (String name : claimedNames(report, key)) {
      boolean isTaken = policy.pinsAnotherKeyFor(name, key);
      isImpostor |= isTaken;
      sentence.append(" Claims to be ").append(quoted(name));
      sentence.append(
          isTaken
              ? "; that name is pinned to another key."
              : names
                  .of(name)
                  .map(", which looks like the pinned name %s."::formatted)
                  .orElse("."));
    }
    if (!isImpostor) {
      keyId(report, key)
          .filter(id -> policy.pinsAnotherKeyUnder(id, key))
          .ifPresent(
              id ->
                  sentence
                      .append(" Its key id, ")
                      .append(quoted(id))
                      .append(", is that of a pinned key."));
    }
    return sentence.append(" Not trusted.").toString();
  }

  /** A name that is more than a name must not read as a part of the sentence. */
  private static String quoted(String name) {
    return PLAIN.matcher(name).matches()
        ? name
        : '"' + Visible.word(name).replace("\"", "\\\"") + '"';
  }

  private static Optional<String> keyId(BundleReport report, PublicKey key) {
    return report.keys().entries().stream()
        .filter(entry -> entry.key().publicKey().equals(key))
        .map(entry -> entry.keyId())
        .sorted(CodePoints.ORDER)
        .findFirst();
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
