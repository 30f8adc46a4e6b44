package pith.hostile;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import pith.model.EventId;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;

/** Who describes a paper: trust.md, "Who describes a paper". */
final class Description {
  private Description() {}

  /** The latest applied snapshot that a pinned key signed in its role, else the latest other. */
  static Optional<PaperView.EventView> of(
      Optional<JsonObject> state, SortedMap<EventId, PaperView.EventView> events, Rule.Kept rules) {
    List<PaperView.EventView> snapshots =
        state.flatMap(json -> json.array("applied_event_ids")).map(JsonArray::items).stream()
            .flatMap(List::stream)
            .map(Json::asText)
            .map(text -> EventId.parse(text.orElseThrow()).orElseThrow())
            .flatMap(id -> Optional.ofNullable(events.get(id)).stream())
            .filter(event -> event.said().orElseThrow().type().equals("graph_snapshot"))
            .toList();
    List<PaperView.EventView> pinned =
        snapshots.stream().filter(PaperView.EventView::trusted).toList();
    return last(pinned.isEmpty() || !rules.has(Rule.PINNED_DESCRIBE_FIRST) ? snapshots : pinned);
  }

  private static <T> Optional<T> last(List<T> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }
}
