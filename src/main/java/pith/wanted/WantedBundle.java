package pith.wanted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pith.model.EventId;
import pith.model.JsonObject;
import pith.model.Sha256;
import pith.trust.Admission;
import pith.trust.BundleCopies;
import pith.trust.PaperUnion;
import pith.trust.ReceivedBundle;
import pith.trust.Verdict;
import pith.verify.BundleReport;
import pith.verify.CheckedEvent;
import pith.verify.ContentId;

/** A stored bundle: what follows from its content and the policy, and where its events are. */
public record WantedBundle(Sha256 hash, WantedProperties properties, List<Place> events) {

  /**
   * An event in a bundle.
   *
   * @param position empty where the places follow from the times of the events
   */
  public record Place(EventId event, Optional<Long> position) {
    public WantedProperties properties() {
      return position
          .map(number -> WantedProperties.of(PropertyKeys.POSITION, number))
          .orElse(WantedProperties.NONE);
    }
  }

  public WantedBundle {
    events = List.copyOf(events);
  }

  /**
   * @param shown the copy that is given back
   */
  public static WantedBundle of(BundleCopies copies, ReceivedBundle shown, PaperUnion union) {
    return of(shown.report(), union.verdictOf(shown), copies.admission(union.policy()));
  }

  public static WantedBundle of(BundleReport report, Verdict verdict, Admission admission) {
    JsonObject bundle = report.bundle().json();
    WantedProperties properties =
        WantedProperties.builder()
            .put(PropertyKeys.BUNDLE_SHA256, report.bundleSha256().hex())
            .put(PropertyKeys.CONTENT_ID, ContentId.of(report).map(ContentId::hex))
            .put(PropertyKeys.STATE_REPRODUCED, report.isStateReproduced())
            .put(PropertyKeys.BUILT_AT, bundle.text("built_at"))
            .put(
                PropertyKeys.DECLARED_STATE_SHA256,
                bundle.object("state").flatMap(state -> state.text(PropertyKeys.STATE_SHA256)))
            .put(PropertyKeys.SIGNED_BY, report.signedBy().map(key -> key.hex()))
            .put(PropertyKeys.VERDICT, verdict.name())
            .put(PropertyKeys.ADMITTED, admission != Admission.PINNED_EVENTS_ONLY)
            .put(PropertyKeys.ADMISSION, admission.wireName())
            .build();
    return new WantedBundle(report.bundleSha256(), properties, places(report.events()));
  }

  /** Nearly always the events are in the order of their times, each once. */
  public static List<Place> places(List<CheckedEvent> events) {
    boolean isByTime = PlaceOrder.isAscending(events.stream().map(WantedBundle::rank).toList());
    List<Place> places = new ArrayList<>();
    for (CheckedEvent event : events) {
      places.add(
          new Place(
              event.id(), isByTime ? Optional.empty() : Optional.of((long) event.position())));
    }
    return places;
  }

  private static PlaceOrder rank(CheckedEvent event) {
    return new PlaceOrder(
        event.body().asObject().flatMap(body -> body.text("created_at")).orElse(""),
        event.id().text());
  }

  /** What events are sorted by where no position is stored: the same of an entry and of a node. */
  public record PlaceOrder(String createdAt, String id) {
    public static final Comparator<PlaceOrder> RANKS =
        Comparator.comparing(PlaceOrder::createdAt).thenComparing(PlaceOrder::id);

    /** Each once, and in order: then no position has to be stored. */
    public static boolean isAscending(List<PlaceOrder> places) {
      for (int i = 1; i < places.size(); i++) {
        if (RANKS.compare(places.get(i - 1), places.get(i)) >= 0) {
          return false;
        }
      }
      return true;
    }
  }
}
