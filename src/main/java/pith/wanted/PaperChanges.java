package pith.wanted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pith.merge.Equivocation;
import pith.trust.EventStatus;

/** Two sets of facts about one paper, compared. */
public final class PaperChanges {
  private static final Set<String> IN_STATE =
      Set.of(EventStatus.APPLIED.wireName(), EventStatus.SUPERSEDED.wireName());

  private final String number;
  private final PaperFacts before;
  private final PaperFacts after;
  private final List<Change> changes = new ArrayList<>();

  private PaperChanges(String number, PaperFacts before, PaperFacts after) {
    this.number = number;
    this.before = before;
    this.after = after;
  }

  /** Of a paper that was not imported before: one change, and one for each contradiction. */
  public static List<Change> ofNew(String number, PaperFacts now, List<Equivocation> conflicts) {
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change(
            ChangeKind.PAPER,
            number,
            "",
            "",
            now.verdict(),
            Integer.toString(now.statuses().size())));
    for (Equivocation conflict : conflicts) {
      String event = conflict.events().get(0).text();
      changes.add(
          new Change(
              ChangeKind.CONFLICT,
              number,
              event,
              "",
              word(conflict, conflict.events().size()),
              conflict.fingerprint()));
    }
    return changes;
  }

  /**
   * In the order of the kinds.
   *
   * @param conflicts those that there are now
   */
  public static List<Change> between(
      String number, PaperFacts before, PaperFacts after, List<Equivocation> conflicts) {
    PaperChanges all = new PaperChanges(number, before, after);
    all.events();
    all.statuses();
    all.whole(ChangeKind.VERDICT, before.verdict(), after.verdict());
    all.whole(ChangeKind.STATE, before.state(), after.state());
    all.names();
    all.conflicts(conflicts);
    return all.changes;
  }

  private void events() {
    after
        .statuses()
        .forEach(
            (event, status) -> {
              if (!before.statuses().containsKey(event)) {
                add(ChangeKind.EVENT, event, "", status);
              }
            });
  }

  private void statuses() {
    before
        .statuses()
        .forEach(
            (event, was) -> {
              String is = after.statuses().getOrDefault(event, "");
              if (!is.equals(was)) {
                add(ChangeKind.STATUS, event, was, is);
              }
            });
  }

  private void whole(ChangeKind kind, String was, String is) {
    if (!was.equals(is)) {
      add(kind, onlyNewEvent().orElse(""), was, is);
    }
  }

  /** With several new events, nobody can say which of them it was. */
  private Optional<String> onlyNewEvent() {
    Set<String> fresh = new TreeSet<>(after.statuses().keySet());
    fresh.removeAll(before.statuses().keySet());
    return fresh.size() == 1 ? fresh.stream().findFirst() : Optional.empty();
  }

  private void names() {
    for (String name : after.names()) {
      if (!before.names().contains(name)) {
        add(ChangeKind.ALIAS, "", "", name);
      }
    }
    for (String name : before.names()) {
      if (!after.names().contains(name)) {
        add(ChangeKind.ALIAS, "", name, "");
      }
    }
  }

  /** An event that was in the state before contradicts nothing that it did not contradict then. */
  private void conflicts(List<Equivocation> conflicts) {
    long known = 0;
    for (Equivocation conflict : conflicts) {
      List<String> fresh =
          conflict.events().stream().map(each -> each.text()).filter(this::isNewInState).toList();
      int was = conflict.events().size() - fresh.size();
      known += was > 1 ? 1 : 0;
      if (!fresh.isEmpty()) {
        changes.add(
            new Change(
                ChangeKind.CONFLICT,
                number,
                fresh.get(0),
                was > 1 ? word(conflict, was) : "",
                word(conflict, conflict.events().size()),
                conflict.fingerprint()));
      }
    }
    if (known < before.conflictCount()) {
      add(ChangeKind.CONFLICT, "", "conflicts: " + (before.conflictCount() - known), "");
    }
  }

  private boolean isNewInState(String event) {
    return !IN_STATE.contains(before.statuses().getOrDefault(event, ""));
  }

  private static String word(Equivocation conflict, int events) {
    return conflict.kind().wireName() + " of " + events;
  }

  private void add(ChangeKind kind, String event, String was, String is) {
    changes.add(new Change(kind, number, event, was, is, ""));
  }
}
