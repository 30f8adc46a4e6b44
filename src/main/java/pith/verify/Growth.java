package pith.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pith.json.CanonicalJson;
import pith.model.CodePoints;
import pith.model.Event;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;

/**
 * Whether a bundle says everything that another bundle of its signer says: a registry only adds to
 * what it said. Then the other one is needed no more, but for the times when its events came.
 */
public final class Growth {
  /** Lists to which a registry adds. */
  private static final Set<String> LISTS =
      Set.of("public_keys", "source_aliases", "mirror_hints", "timestamp_proofs");

  private static final Set<String> OF_ITS_OWN =
      Stream.concat(LISTS.stream(), Stream.of("built_at", "bundle_signature", "events", "state"))
          .collect(Collectors.toUnmodifiableSet());

  private Growth() {}

  /**
   * The events of the smaller one are the first ones of the larger one. Neither has anything that
   * does not hold, and the state of each follows from its events.
   */
  public static boolean isFrom(BundleReport smaller, BundleReport larger) {
    return smaller.isStateReproduced()
        && larger.isStateReproduced()
        && smaller.signedBy().equals(larger.signedBy())
        && isStart(smaller.events(), larger.events())
        && rest(smaller).equals(rest(larger))
        && LISTS.stream().allMatch(name -> items(larger, name).containsAll(items(smaller, name)))
        && findings(larger).containsAll(findings(smaller))
        && ContentId.of(smaller).isPresent()
        && ContentId.of(larger).isPresent();
  }

  /** How much it says, roughly: of two bundles only the one that says more can be the larger. */
  public static int size(BundleReport report) {
    return report.events().size()
        + LISTS.stream()
            .mapToInt(
                name -> report.bundle().json().array(name).map(all -> all.items().size()).orElse(0))
            .sum();
  }

  private static boolean isStart(List<CheckedEvent> smaller, List<CheckedEvent> larger) {
    if (smaller.size() > larger.size()) {
      return false;
    }
    for (int i = 0; i < smaller.size(); i++) {
      if (!isSame(smaller.get(i), larger.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(CheckedEvent one, CheckedEvent other) {
    return one.id().equals(other.id())
        && one.event().isPresent()
        && one.event().map(Event::key).equals(other.event().map(Event::key))
        && ContentId.stated(one).equals(ContentId.stated(other));
  }

  private static JsonObject rest(BundleReport report) {
    return report.bundle().json().without(OF_ITS_OWN);
  }

  private static SortedSet<String> items(BundleReport report, String name) {
    Optional<Json> list = report.bundle().json().get(name);
    return texts(
        list
            .flatMap(Json::asArray)
            .map(JsonArray::items)
            .orElseGet(() -> list.map(List::of).orElse(List.of()))
            .stream());
  }

  private static SortedSet<String> findings(BundleReport report) {
    return texts(report.findings().stream().filter(Finding::isNotable).map(ContentId::text));
  }

  private static SortedSet<String> texts(Stream<? extends Json> all) {
    SortedSet<String> texts = new TreeSet<>(CodePoints.ORDER);
    all.map(CanonicalJson::text).forEach(texts::add);
    return texts;
  }
}
