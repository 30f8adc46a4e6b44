package pith.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pith.json.CanonicalJson;
import pith.model.Event;
import pith.model.EventId;
import pith.model.EventType;
import pith.model.PublicKey;
import pith.model.Sha256;
import pith.time.Anchored;
import pith.time.BlockHeaders;
import pith.time.TimeAnswer;
import pith.time.TimeJudge;
import pith.verify.BundleReport;
import pith.verify.CheckedEvent;

/**
 * What the proofs of time in the bundles of a paper prove, by the headers of the administrator. A
 * proof needs no signature: it counts from whatever bundle it comes.
 */
public final class ProvedTimes {
  public static final ProvedTimes NONE = new ProvedTimes(Map.of());

  private final Map<Sha256, Instant> stamped;
  private final Map<SignedBy, Instant> signatures = new HashMap<>();

  private record SignedBy(EventId id, PublicKey key) {}

  private ProvedTimes(Map<Sha256, Instant> stamped) {
    this.stamped = stamped;
  }

  static ProvedTimes of(Collection<ReceivedBundle> received, BlockHeaders blocks) {
    if (blocks.content().isEmpty()) {
      return NONE;
    }
    TimeJudge judge = new TimeJudge(blocks);
    Map<Sha256, Instant> stamped = new HashMap<>();
    for (ReceivedBundle bundle : received) {
      for (AnchorsOfBundle.Found found : AnchorsOfBundle.of(bundle.report())) {
        found
            .given()
            .stamped()
            .ifPresent(
                digest ->
                    found.given().answers(judge).stream()
                        .flatMap(answer -> existedBy(answer))
                        .forEach(time -> stamped.merge(digest, time, ProvedTimes::first)));
      }
    }
    if (stamped.isEmpty()) {
      return NONE;
    }
    ProvedTimes proved = new ProvedTimes(stamped);
    received.forEach(bundle -> proved.signatures(bundle.report()));
    return proved;
  }

  private static Stream<Instant> existedBy(TimeAnswer answer) {
    return answer.anchored().map(Anchored::existedBy).stream();
  }

  /** The hash of a bundle covers the signatures of its events, though not its own. */
  private void signatures(BundleReport report) {
    Optional<Instant> ofBundle =
        min(time(report.bundleSha256()), time(CanonicalJson.sha256(report.bundle().json())));
    for (CheckedEvent checked : report.events()) {
      checked
          .event()
          .ifPresent(
              event ->
                  min(ofBundle, time(CanonicalJson.sha256(checked.entry())))
                      .ifPresent(
                          time -> signatures.merge(signedBy(event), time, ProvedTimes::first)));
    }
  }

  KnownSince of(Event event, Instant arrived) {
    Optional<Instant> record =
        event.is(EventType.RECORD_CREATED)
            ? event.payload().get("canonical_record").map(CanonicalJson::sha256).flatMap(this::time)
            : Optional.empty();
    return stamped.isEmpty()
        ? KnownSince.arrival(arrived)
        : new KnownSince(
            arrived,
            Optional.ofNullable(signatures.get(signedBy(event))),
            min(time(event.id().content()), record));
  }

  KnownSince of(BundleReport report, Instant arrived) {
    return stamped.isEmpty()
        ? KnownSince.arrival(arrived)
        : new KnownSince(
            arrived,
            time(CanonicalJson.sha256(report.bundle().json())),
            time(report.bundleSha256()));
  }

  /** The day, in UTC, by whose end a block proves that the event existed. */
  public Optional<LocalDate> dayOf(Event event) {
    return Optional.of(of(event, Instant.MAX).said())
        .filter(time -> !time.equals(Instant.MAX))
        .map(time -> time.minusNanos(1).atZone(ZoneOffset.UTC).toLocalDate());
  }

  private Optional<Instant> time(Sha256 digest) {
    return Optional.ofNullable(stamped.get(digest));
  }

  private static SignedBy signedBy(Event event) {
    return new SignedBy(event.id(), event.key());
  }

  private static Optional<Instant> min(Optional<Instant> one, Optional<Instant> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(Instant::compareTo);
  }

  private static Instant first(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
