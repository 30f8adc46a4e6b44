package pith.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import pith.model.Event;
import pith.verify.BundleReport;
import pith.verify.CheckedEvent;

/**
 * A verified bundle, and the mode and time of its import.
 *
 * @param firstSeen since when its content is known here, and with it the signatures of its events
 * @param signedSince since when it is known here under the bundle signature that it has
 * @param earlier since when its first events are known here, if they came before the others
 */
public record ReceivedBundle(
    BundleReport report,
    TrustMode mode,
    Instant firstSeen,
    Instant signedSince,
    List<Earlier> earlier) {
  public ReceivedBundle {
    earlier = List.copyOf(earlier);
  }

  public ReceivedBundle(
      BundleReport report, TrustMode mode, Instant firstSeen, Instant signedSince) {
    this(report, mode, firstSeen, signedSince, List.of());
  }

  /**
   * A smaller bundle, which this one outgrew.
   *
   * @param events how many it had: the first ones
   */
  public record Earlier(int events, Instant since) {}

  /** A bundle that comes now. */
  public static ReceivedBundle of(BundleReport report, TrustMode mode, Instant now) {
    return new ReceivedBundle(report, mode, now, now);
  }

  public ReceivedBundle under(TrustMode other) {
    return new ReceivedBundle(report, other, firstSeen, signedSince, earlier);
  }

  public ReceivedBundle signedFrom(Instant since) {
    return new ReceivedBundle(report, mode, firstSeen, since, earlier);
  }

  /** Since when an event of it is known here. */
  Instant firstSeen(CheckedEvent event) {
    Instant first = firstSeen;
    for (Earlier each : earlier) {
      if (event.position() < each.events() && each.since().isBefore(first)) {
        first = each.since();
      }
    }
    return first;
  }

  public Admission admission(TrustPolicy policy) {
    return AdmittedBundle.of(this, policy).admission();
  }

  /** Whether a policy that refuses would not even store it, signed well, badly or not at all. */
  public boolean isRefused(TrustPolicy policy) {
    return policy.onUnknown() == TrustPolicy.OnUnknown.REFUSE
        && admission(policy) == Admission.PINNED_EVENTS_ONLY;
  }

  /** Empty iff it is not intact. */
  public Optional<SignatureStanding> standing(TrustPolicy policy) {
    return AdmittedBundle.of(this, policy).standing();
  }

  /** How its events stand by the time of this bundle alone. */
  public Predicate<Event> pinnedBy(TrustPolicy policy) {
    return event -> policy.standing(event, firstSeen) == SignatureStanding.PINNED;
  }

  /** Whether all valid events in it are said by pinned keys. */
  boolean isAll(Predicate<Event> pinned) {
    return report.events().stream().flatMap(event -> event.event().stream()).allMatch(pinned);
  }
}
