package pith.procedure.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pith.graph.query.PaperAccount;
import pith.merge.Equivocation;
import pith.merge.MergeResult;
import pith.model.Alias;
import pith.model.Event;
import pith.model.EventId;
import pith.model.EventType;
import pith.trust.EventStatus;
import pith.trust.EventView;

/** Names the event and the rule that decided each entry of a state. */
public final class Explanation {
  private final PaperAccount account;
  private final List<ExplainRow> rows = new ArrayList<>();

  public Explanation(PaperAccount account) {
    this.account = account;
  }

  public List<ExplainRow> rows() {
    add(
        "current.canonical_record",
        account.union().paper().number().text(),
        "The record is the one that hashes to the Pith Number; no event can change it.",
        List.of());
    recordCreated();
    account.applied().forEach(this::bucketEntry);
    shown();
    for (Alias alias : account.union().merged().map(MergeResult::aliases).orElse(List.of())) {
      add(
          "current.source_aliases",
          alias.kind() + " " + alias.value() + " since " + alias.createdAt().text(),
          "Union of the aliases of admitted bundles, each with its earliest time.",
          List.of());
    }
    account.equivocations().forEach(this::equivocation);
    outside();
    return List.copyOf(rows);
  }

  private void recordCreated() {
    List<Event> created =
        account.applied().stream().filter(e -> e.is(EventType.RECORD_CREATED)).toList();
    if (!created.isEmpty()) {
      List<String> lost =
          created.stream()
              .skip(1)
              .map(later -> later.id().text() + ": a later record_created")
              .toList();
      add(
          "current.record_created",
          created.get(0),
          "The first applied record_created in merge order.",
          lost);
    }
  }

  private void bucketEntry(Event event) {
    Optional<EventType> type = EventType.of(event.type());
    if (!type.equals(Optional.of(EventType.RECORD_CREATED))) {
      add(
          type.map(known -> "current." + known.bucket()).orElse("applied_event_ids"),
          event,
          "Valid, admitted and not superseded; in merge order.",
          losers(event));
    }
  }

  private void shown() {
    account
        .union()
        .shownSnapshot()
        .ifPresent(
            snapshot ->
                add(
                    "Paper.title",
                    snapshot,
                    "The latest applied snapshot under a pinned key, or else the latest one.",
                    account.applied().stream()
                        .filter(other -> other.is(EventType.GRAPH_SNAPSHOT))
                        .filter(other -> !other.id().equals(snapshot.id()))
                        .map(other -> other.id().text() + ": another snapshot")
                        .toList()));
  }

  private void equivocation(Equivocation entry) {
    add(
        "equivocations",
        entry.kind().wireName() + " at " + entry.prev().map(EventId::text).orElse("the record"),
        "One key signed several events for the same position, and none of them supersedes the "
            + "others. All stay applied.",
        entry.events().stream().map(EventId::text).toList());
  }

  private void outside() {
    for (EventView view : account.events()) {
      boolean isOutside =
          view.status() != EventStatus.APPLIED && view.status() != EventStatus.SUPERSEDED;
      if (isOutside) {
        add(
            "not in the state",
            view.id().text() + ", " + EventSummary.of(view.body()),
            "The state ignores it: "
                + view.status().wireName()
                + view.reason().map(reason -> ", " + reason).orElse("")
                + ".",
            List.of());
      }
    }
  }

  private List<String> losers(Event event) {
    List<String> lost = new ArrayList<>();
    account
        .supersedes(event.id())
        .forEach(target -> lost.add(target.text() + ": superseded by this, same key"));
    account.supersessions().stream()
        .filter(entry -> entry.by().equals(event.id()))
        .forEach(
            entry -> {
              switch (entry.outcome()) {
                case HONOURED -> {}
                case UNKNOWN -> lost.add(entry.target().text() + ": named, but not here");
                case FOREIGN_KEY ->
                    lost.add(entry.target().text() + ": stays, because another key signed it");
                case SELF -> lost.add(entry.target().text() + ": an event cannot supersede itself");
              }
            });
    return lost;
  }

  private void add(String entry, Event event, String rule, List<String> lost) {
    rows.add(
        new ExplainRow(
            entry,
            event.type() + " of " + event.createdAt().text(),
            event.id().text(),
            event.signer().signerId(),
            event.key().hex(),
            rule,
            lost));
  }

  private void add(String entry, String value, String rule, List<String> lost) {
    rows.add(new ExplainRow(entry, value, "", "", "", rule, lost));
  }
}
