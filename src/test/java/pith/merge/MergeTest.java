package pith.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pith.json.CanonicalJson;
import pith.model.Alias;
import pith.model.Event;
import pith.model.EventId;

/** What must hold of the merge, on random histories and beside a second implementation. */
final class MergeTest {
  /** Far more than a stack is deep. */
  private static final int MANY = 200_000;

  private static final int MILLION = 1_000_000;
  private static final String TIME = "2026-05-18T01:00:51Z";

  @Test
  void thousandsOfHistories() {
    histories(2_000);
  }

  @Test
  @Tag("exhaustive")
  void aHundredThousandHistories() {
    histories(100_000);
  }

  private static void histories(int count) {
    long equivocations = 0;
    for (int seed = 0; seed < count; seed++) {
      Histories source = new Histories(seed);
      List<Event> history = source.history(1 + seed % 14);
      List<Alias> aliases = source.aliases();
      MergeResult result = merge(history, aliases);
      equivocations += result.equivocations().size();
      String expected = CanonicalJson.text(LiteralMerge.state(history, aliases));
      assertEquals(expected, CanonicalJson.text(result.state()), "seed " + seed);
      shuffledAndRepeated(history, aliases, expected, new Random(seed));
      monotone(history, new Random(seed));
    }
    assertTrue(equivocations > count / 10);
    System.out.println("histories merged as the rules say: " + count);
  }

  private static void shuffledAndRepeated(
      List<Event> history, List<Alias> aliases, String expected, Random random) {
    List<Event> events = new ArrayList<>(history);
    events.addAll(history.subList(0, random.nextInt(history.size() + 1)));
    Collections.shuffle(events, random);
    List<Alias> names = new ArrayList<>(aliases);
    names.addAll(aliases);
    Collections.shuffle(names, random);
    assertEquals(expected, CanonicalJson.text(merge(events, names).state()));
  }

  /** More events take no event and no evidence away. */
  private static void monotone(List<Event> history, Random random) {
    List<Event> part = history.subList(0, random.nextInt(history.size() + 1));
    MergeResult before = merge(part, List.of());
    MergeResult after = merge(history, List.of());
    assertTrue(after.ordered().containsAll(before.ordered()));
    assertTrue(after.superseded().containsAll(before.superseded()));
    for (Equivocation entry : before.equivocations()) {
      assertTrue(
          after.equivocations().stream()
              .anyMatch(
                  later ->
                      later.kind() == entry.kind()
                          && later.prev().equals(entry.prev())
                          && later.fingerprint().equals(entry.fingerprint())
                          && later.events().containsAll(entry.events())));
    }
  }

  @Test
  void aMissingTargetThatArrivesLaterWasAlwaysThere() {
    EventId first = Histories.id("first");
    Event root = event(first, "graph_snapshot", Optional.empty(), List.of(), 1);
    Event next =
        event(Histories.id("next"), "graph_snapshot", Optional.of(first), List.of(first), 1);
    MergeResult gap = merge(List.of(next), List.of());
    assertEquals(new TreeSet<>(List.of(first)), gap.gaps());
    assertEquals(Supersession.Outcome.UNKNOWN, gap.supersessions().get(0).outcome());
    MergeResult whole = merge(List.of(next, root), List.of());
    assertEquals(List.of(root, next), whole.ordered());
    assertEquals(new TreeSet<>(List.of(first)), whole.superseded());
  }

  @Test
  void onlyTheSameKeySupersedesAndNeverItself() {
    EventId target = Histories.id("target");
    EventId self = Histories.id("self");
    Event mine = event(target, "correction", Optional.empty(), List.of(), 1);
    Event foreign =
        event(Histories.id("foreign"), "correction", Optional.empty(), List.of(target), 2);
    Event own = event(self, "correction", Optional.empty(), List.of(self), 1);
    MergeResult result = merge(List.of(mine, foreign, own), List.of());
    assertTrue(result.superseded().isEmpty());
    assertEquals(
        new TreeSet<>(List.of(Supersession.Outcome.FOREIGN_KEY, Supersession.Outcome.SELF)),
        new TreeSet<>(result.supersessions().stream().map(Supersession::outcome).toList()));
  }

  @Test
  void recordCreatedComesFirstAndTextIsNoTime() {
    Event created = event(Histories.id("z"), "record_created", Optional.empty(), List.of(), 1);
    Event later =
        Histories.event(
            Histories.id("a"),
            "correction",
            "2026-05-18T01:00:51.4Z",
            Optional.empty(),
            List.of(),
            1);
    Event same =
        Histories.event(
            Histories.id("b"),
            "correction",
            "2026-05-18T01:00:51Z",
            Optional.empty(),
            List.of(),
            1);
    assertEquals(
        List.of(created, same, later), merge(List.of(later, same, created), List.of()).ordered());
  }

  @Test
  void localeAndZoneChangeNothing() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    List<Event> history = new Histories(42).history(14);
    String expected = CanonicalJson.text(merge(history, List.of()).state());
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "de-DE")) {
        for (String id : List.of("Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu")) {
          Locale.setDefault(Locale.forLanguageTag(tag));
          TimeZone.setDefault(TimeZone.getTimeZone(id));
          List<Event> again = new Histories(42).history(14);
          assertEquals(expected, CanonicalJson.text(merge(again, List.of()).state()), tag + id);
        }
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void aLongChain() {
    chain(MANY);
  }

  @Test
  @Tag("exhaustive")
  void aChainOfAMillion() {
    chain(MILLION);
  }

  private static void chain(int length) {
    List<Event> chain = new ArrayList<>(length);
    Optional<EventId> prev = Optional.empty();
    for (int i = 0; i < length; i++) {
      EventId id = Histories.id("chain " + i);
      chain.add(event(id, "unheard_of", prev, List.of(), 1));
      prev = Optional.of(id);
    }
    List<Event> shuffled = new ArrayList<>(chain);
    Collections.shuffle(shuffled, new Random(1));
    assertEquals(chain, merge(shuffled, List.of()).ordered());
  }

  @Test
  void aLargeStar() {
    star(MANY);
  }

  @Test
  @Tag("exhaustive")
  void aStarOfAMillion() {
    star(MILLION);
  }

  private static void star(int size) {
    EventId hub = Histories.id("hub");
    List<Event> star = new ArrayList<>(size + 1);
    List<EventId> rays = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      EventId id = Histories.id("ray " + i);
      rays.add(id);
      star.add(event(id, "unheard_of", Optional.of(hub), List.of(), 1));
    }
    star.add(event(Histories.id("sweep"), "unheard_of", Optional.empty(), rays, 1));
    MergeResult result = merge(star, List.of());
    assertEquals(size, result.superseded().size());
    assertEquals(1, result.applied().size());
    assertEquals(size, result.equivocations().get(0).events().size());
  }

  private static Event event(
      EventId id, String type, Optional<EventId> prev, List<EventId> supersedes, int key) {
    return Histories.event(id, type, TIME, prev, supersedes, key);
  }

  private static MergeResult merge(List<Event> events, List<Alias> aliases) {
    return Merge.of(MergeInput.union(Histories.NUMBER, Histories.RECORD, events, aliases));
  }
}
