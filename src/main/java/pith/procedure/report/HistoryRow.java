package pith.procedure.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.procedure.Description;
import pith.graph.query.PaperAccount;
import pith.json.CanonicalJson;
import pith.model.Event;
import pith.model.EventId;
import pith.model.Json;
import pith.model.JsonObject;
import pith.trust.EventStatus;
import pith.trust.EventView;
import pith.trust.TrustPolicy;
import pith.verify.IntegrityEvent;

/** One event. Texts are null where the event has none. */
public record HistoryRow(
    @Description("Position in merge order, from 1.") long position,
    @Description("The event.") String event_id,
    @Description("The type of the event.") @Nullable String event_type,
    @Description("Its time as signed.") @Nullable String created_at,
    @Description("applied, superseded, quarantined, unverifiable or invalid.") String status,
    @Description("Why the state ignores it.") @Nullable String reason,
    @Description("The name of the signer, as the event states it.") @Nullable String signer_id,
    @Description("The key that signed it.") @Nullable String public_key,
    @Description("pinned, retired, revoked, denied or unknown.") @Nullable String trust,
    @Description("The earlier event that it names.") @Nullable String prev_event,
    @Description("The events that it supersedes under the rules of the merge.")
        List<String> supersedes,
    @Description("The events that supersede it.") List<String> superseded_by,
    @Description("Whether its key signed another event for the same position.") boolean equivocates,
    @Description("Its content, in short.") @Nullable String summary,
    @Description("The Event node. Null: it was damaged, and pith.verify names how.")
        @Nullable Node node,
    @Description(
            "The day, in UTC, by whose end it existed, as a block proves. Null: nothing proves it.")
        @Nullable String proved) {
  public HistoryRow {
    event_type = Known.text(event_type);
    created_at = Known.text(created_at);
    reason = Known.text(reason);
    signer_id = Known.text(signer_id);
    public_key = Known.text(public_key);
    trust = Known.text(trust);
    prev_event = Known.text(prev_event);
    summary = Known.text(summary);
  }

  public static HistoryRow of(
      long position, EventView view, PaperAccount account, TrustPolicy policy) {
    Optional<JsonObject> body = view.body().asObject();
    Optional<Event> event = view.event();
    return new HistoryRow(
        position,
        view.id().text(),
        text(body, "event_type"),
        text(body, "created_at"),
        view.status().wireName(),
        view.reason().orElse(""),
        text(body.flatMap(object -> object.object("signer")), "signer_id"),
        event.map(valid -> valid.key().hex()).orElse(""),
        event.map(valid -> policy.trustIn(valid.key()).wireName()).orElse(""),
        event.flatMap(Event::prev).map(EventId::text).orElse(""),
        account.supersedes(view.id()).stream().map(EventId::text).toList(),
        account.supersededBy(view.id()).stream().map(EventId::text).toList(),
        account.equivocates(view.id()),
        IntegrityEvent.of(view.body())
            .map(integrity -> integrity.account(account.keys()))
            .orElseGet(() -> EventSummary.of(view.body())),
        account.node(view.id()).orElse(null),
        event.flatMap(policy.proved()::dayOf).map(LocalDate::toString).orElse(null));
  }

  /** An event of the integrity log that stands beside the events. It is in no state. */
  public static HistoryRow beside(long position, JsonObject integrity, PaperAccount account) {
    return new HistoryRow(
        position,
        integrity.get("event_id").map(CanonicalJson::text).orElse(""),
        IntegrityEvent.TYPE,
        integrity.text("created_at").orElse(""),
        EventStatus.INVALID.wireName(),
        "INTEGRITY_LOG",
        "",
        "",
        "",
        "",
        List.of(),
        List.of(),
        false,
        IntegrityEvent.of(integrity).map(event -> event.account(account.keys())).orElse(""),
        null,
        null);
  }

  private static String text(Optional<? extends Json> object, String field) {
    return object.flatMap(Json::asObject).flatMap(o -> o.text(field)).orElse("");
  }
}
