package pith.procedure.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.neo4j.graphdb.Node;
import pith.graph.query.AnchoredProofs;
import pith.graph.query.PaperAccount;
import pith.graph.store.StoredPaper;
import pith.model.Event;
import pith.model.EventType;

/** What a complete record has, and which event brought it. */
public final class Checklist {
  private Checklist() {}

  public static List<CompletenessRow> rows(
      PaperAccount account, Node paper, AnchoredProofs anchored) {
    List<Event> applied =
        account.applied().stream()
            .sorted(Comparator.comparingInt(event -> account.isTrusted(event.id()) ? 0 : 1))
            .toList();
    Predicate<Event> trusted = event -> account.isTrusted(event.id());
    boolean hasState = StoredPaper.hasState(paper);
    return List.of(
        timestamp(of(applied, EventType.TIMESTAMP_ANCHOR), anchored, trusted),
        row(
            "Internet Archive",
            of(applied, EventType.STORAGE_ATTESTATION),
            event -> true,
            "stored",
            trusted),
        row(
            "Author claim",
            of(applied, EventType.AUTHOR_ATTESTATION),
            event -> says(event, "attestation", "strength", "strong"),
            "strong",
            trusted),
        row(
            "Citations",
            of(applied, EventType.CITATION_SIGNATURE),
            event -> true,
            "signed",
            trusted),
        row(
            "Replications",
            of(applied, EventType.REPLICATION_RECORD),
            event -> true,
            "signed",
            trusted),
        new CompletenessRow(
            "Portable graph bundle",
            hasState,
            applied.size(),
            "",
            applied.stream().anyMatch(trusted),
            hasState ? "the state can be recomputed" : "no bundle is admitted"));
  }

  /** What a signer wrote of a block is a claim: done is what a block proves. */
  private static CompletenessRow timestamp(
      List<Event> events, AnchoredProofs anchored, Predicate<Event> trusted) {
    List<Event> whole =
        events.stream().filter(event -> anchored.events().contains(event.id())).toList();
    return new CompletenessRow(
        "Bitcoin timestamp",
        !whole.isEmpty() || anchored.isOneBeside(),
        events.size(),
        Stream.of(whole, events)
            .flatMap(List::stream)
            .findFirst()
            .map(event -> event.id().text())
            .orElse(""),
        events.stream().anyMatch(trusted),
        anchored.isOneBeside()
            ? "a proof beside the events is anchored"
            : events.isEmpty() ? "open" : whole.size() + " of " + events.size() + " anchored");
  }

  private static CompletenessRow row(
      String item,
      List<Event> events,
      Predicate<Event> full,
      String word,
      Predicate<Event> trusted) {
    long whole = events.stream().filter(full).count();
    return new CompletenessRow(
        item,
        !events.isEmpty(),
        events.size(),
        events.stream().findFirst().map(event -> event.id().text()).orElse(""),
        events.stream().anyMatch(trusted),
        events.isEmpty() ? "open" : whole + " of " + events.size() + " " + word);
  }

  private static List<Event> of(List<Event> applied, EventType type) {
    return applied.stream().filter(event -> event.is(type)).toList();
  }

  private static boolean says(Event event, String part, String field, String value) {
    return event
        .payload()
        .object(part)
        .flatMap(object -> object.text(field))
        .filter(value::equals)
        .isPresent();
  }
}
