package pith.sign;

import java.util.Optional;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.merge.Equivocation;
import pith.model.EventId;
import pith.model.JsonObject;
import pith.refusal.RefusalCode;
import pith.verify.BundleReport;
import pith.verify.BundleVerifier;
import pith.verify.CheckedEvent;
import pith.verify.Finding;
import pith.verify.HashedBundle;
import pith.verify.KeyRing;
import pith.verify.Status;

/** What was signed here, looked at as if a stranger had sent it. */
final class OwnDocuments {
  /** The referee alone decides: nothing of it has to be fast. */
  private static final BundleVerifier VERIFIER =
      new BundleVerifier(new KeyCache(Arithmetic.REFEREE), KeyRing.EMPTY);

  private OwnDocuments() {}

  /** That of a bundle which has none yet. */
  static JsonObject state(JsonObject stateless) {
    return VERIFIER
        .verifyWithoutState(stateless)
        .orElseThrow(() -> new IllegalStateException("a record without a number"))
        .asBundled()
        .state();
  }

  static BundleReport verified(JsonObject bundle) throws SignRefused {
    BundleReport report =
        VERIFIER
            .verify(HashedBundle.of(bundle))
            .orElseThrow(() -> new IllegalStateException("a record without a number"));
    boolean isWhole =
        report.isIntact()
            && report.isStateReproduced()
            && report.events().stream().map(CheckedEvent::event).allMatch(Optional::isPresent);
    if (!isWhole) {
      Finding failure =
          report.findings().stream()
              .filter(each -> each.status() == Status.FAIL)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("what was signed does not verify"));
      throw new SignRefused(
          failure.subject() + ", " + failure.check(),
          RefusalCode.DRAFT,
          failure.expected(),
          failure.found());
    }
    return report;
  }

  static void refuseFork(BundleReport report, EventId id) throws SignRefused {
    for (Equivocation fork : report.asBundled().equivocations()) {
      if (fork.events().contains(id)) {
        throw new SignRefused(
            id.text(),
            RefusalCode.OWN_FORK,
            "no other event of this key after " + fork.prev().map(EventId::text).orElse("nothing"),
            fork.events().stream()
                .filter(other -> !other.equals(id))
                .findFirst()
                .map(EventId::text)
                .orElse("another"));
      }
    }
  }
}
