package pith.load.judge;

import java.util.List;
import java.util.Optional;
import pith.load.Document;
import pith.load.Limits;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.refusal.Refusal;
import pith.refusal.RefusalCode;

/** How many entries a bundle may list. A small entry can cost much: each is checked by itself. */
final class BundleLimits {
  private static final String EVENTS = "events";

  /**
   * Of a document for each entry of its events, for each becomes a node. Two hashes, a signature
   * and the names of its fields alone take more than this: no bundle of events is refused by it.
   */
  private static final int LEAST_EVENT_BYTES = 500;

  /** So many cost nothing, and a bundle with a few bad entries is told what is wrong with each. */
  private static final int FREE_ENTRIES = 100;

  private final int maxEvents;

  BundleLimits(Limits limits) {
    this.maxEvents = limits.maxEvents();
  }

  Optional<Refusal> refusal(Document.Content content, JsonObject bundle) {
    return longList(bundle)
        .map(
            list ->
                DocumentRefusal.of(
                    content,
                    RefusalCode.TOO_MANY_EVENTS.problem(
                        "lists of at most " + maxEvents + " entries", "more in " + list)))
        .or(() -> smallEvents(content, bundle));
  }

  private Optional<String> longList(JsonObject bundle) {
    return bundle.keys().stream().filter(key -> entries(bundle, key) > maxEvents).findFirst();
  }

  private static Optional<Refusal> smallEvents(Document.Content content, JsonObject bundle) {
    int entries = entries(bundle, EVENTS);
    int bytes = content.bytes().length;
    return (long) (entries - FREE_ENTRIES) * LEAST_EVENT_BYTES <= bytes
        ? Optional.empty()
        : Optional.of(
            DocumentRefusal.of(
                content,
                RefusalCode.EVENTS_TOO_SMALL.problem(
                    "a document of at least " + LEAST_EVENT_BYTES + " bytes for each of its events",
                    entries + " entries of events in " + bytes + " bytes")));
  }

  private static int entries(JsonObject bundle, String list) {
    return bundle.array(list).map(JsonArray::items).map(List::size).orElse(0);
  }
}
