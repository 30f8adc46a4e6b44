package pith.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pith.graph.paper.VerifiedBundle;
import pith.json.CanonicalJson;
import pith.merge.Merge;
import pith.merge.MergeInput;
import pith.model.Event;
import pith.model.EventId;
import pith.model.JsonObject;
import pith.model.PublicKey;
import pith.procedure.support.PithFailure;
import pith.refusal.RefusalCode;
import pith.verify.CheckedEvent;
import pith.verify.RecordIdentity;

/** What one key signed of a paper so far, admitted or not, in merge order. */
final class OwnEvents {
  private final List<Event> ordered;
  private final Map<EventId, JsonObject> entries;

  private OwnEvents(List<Event> ordered, Map<EventId, JsonObject> entries) {
    this.ordered = ordered;
    this.entries = entries;
  }

  static OwnEvents of(RecordIdentity paper, List<VerifiedBundle> stored, PublicKey key) {
    Map<EventId, JsonObject> entries = new TreeMap<>();
    Map<EventId, Event> events = new TreeMap<>();
    for (VerifiedBundle bundle : stored) {
      for (CheckedEvent checked : bundle.received().report().events()) {
        Optional<JsonObject> entry = checked.entry().asObject();
        Optional<Event> event = checked.event().filter(each -> each.key().equals(key));
        if (event.isPresent() && entry.isPresent()) {
          events.putIfAbsent(checked.id(), event.get());
          entries.merge(checked.id(), entry.get(), OwnEvents::first);
        }
      }
    }
    MergeInput input =
        MergeInput.union(paper.number(), paper.record(), List.copyOf(events.values()), List.of());
    return new OwnEvents(Merge.of(input).ordered(), entries);
  }

  /** Of two envelopes always the same. */
  private static JsonObject first(JsonObject one, JsonObject other) {
    return CanonicalJson.text(one).compareTo(CanonicalJson.text(other)) <= 0 ? one : other;
  }

  Optional<EventId> last() {
    return ordered.isEmpty() ? Optional.empty() : Optional.of(ordered.get(ordered.size() - 1).id());
  }

  List<JsonObject> entries() {
    return ordered.stream()
        .flatMap(event -> Optional.ofNullable(entries.get(event.id())).stream())
        .toList();
  }

  /** To supersede an event of somebody else would have no effect. */
  EventId find(String text) {
    return EventId.parse(text)
        .filter(entries::containsKey)
        .orElseThrow(
            () ->
                PithFailure.of(
                    "--supersedes",
                    RefusalCode.STATEMENT.problem("an event of the same key on that paper", text)));
  }
}
