package pith.wanted;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pith.merge.Equivocation;
import pith.model.EventId;
import pith.model.Sha256;

/** What is told of a paper follows from what it was and what it is. */
final class PaperChangesTest {
  private static final String NUMBER = "pith:2026:AAAAAAAAAAAAAAAAAAAAAAAAAA";

  /** Facts as {@code verdict/state/a=applied b=superseded/names/conflicts}. */
  @ParameterizedTest
  @CsvSource({
    "X/1/a=applied/doi 1/0, X/1/a=applied/doi 1/0, ''",
    "X/1/a=applied//0, X/1/a=applied b=applied//0, event b -> applied",
    "X/1/a=applied//0, X/1/a=superseded//0, status a applied -> superseded",
    "X/1/a=applied//0, X/1/-//0, status a applied ->",
    "X/1/a=applied//0, Y/1/a=applied//0, verdict X -> Y",
    "X/1/a=applied//0, Y/1/a=applied b=applied//0, event b -> applied; verdict b X -> Y",
    "X/-/a=quarantined//0, X/2/a=applied//0, " + "status a quarantined -> applied; state -> 2",
    "X/1/a=applied//0, X/2/a=applied b=applied c=applied//0, "
        + "event b -> applied; event c -> applied; state 1 -> 2",
    "X/1/-/doi 1/0, X/1/-/doi 2/0, alias -> doi 2; alias doi 1 ->",
    "X/1/-//2, X/1/-//0, conflict conflicts: 2 ->"
  })
  void tellsEachDifference(String before, String after, String expected) {
    assertEquals(expected, told(facts(before), facts(after)));
  }

  @Test
  void anUnchangedPaperIsNoNews() {
    PaperFacts same = facts("X/1/a=applied b=applied/doi 1/1");
    assertEquals("", told(same, same, fork("a", "b")));
  }

  @Test
  void aForkIsNamedByTheEventThatMadeIt() {
    PaperFacts before = facts("X/1/a=applied//0");
    PaperFacts after = facts("X/2/a=applied b=applied//1");
    assertEquals(
        "event b -> applied; state b 1 -> 2; conflict b -> fork of 2",
        told(before, after, fork("a", "b")));
  }

  @Test
  void aForkThatGrowsIsNewsAndAnotherOneIsNot() {
    PaperFacts before = facts("X/1/a=applied b=applied d=applied e=applied//2");
    PaperFacts after = facts("X/1/a=applied b=applied c=applied d=applied e=applied//2");
    assertEquals(
        "event c -> applied; conflict c fork of 2 -> fork of 3",
        told(before, after, fork("a", "b", "c"), fork("d", "e")));
  }

  @Test
  void anEventThatIsAdmittedNowMayContradict() {
    PaperFacts before = facts("X/1/a=applied b=quarantined//0");
    PaperFacts after = facts("X/1/a=applied b=applied//1");
    assertEquals(
        "status b quarantined -> applied; conflict b -> fork of 2",
        told(before, after, fork("a", "b")));
  }

  @Test
  void aNewPaperIsOneChangeAndItsContradictions() {
    List<Change> changes =
        PaperChanges.ofNew(
            NUMBER, facts("X/1/a=applied b=applied/doi 1/1"), List.of(fork("a", "b")));
    assertEquals(List.of(ChangeKind.PAPER, ChangeKind.CONFLICT), kinds(changes));
    assertEquals("2", changes.get(0).detail(), "its events are counted");
    assertEquals("X", changes.get(0).after());
    assertEquals("the key", changes.get(1).detail());
  }

  @ParameterizedTest
  @CsvSource({
    "STANDING, unchallenged, retracted, true",
    "STANDING, corrected, retracted, true",
    "STANDING, retracted, corrected, false",
    "STANDING, refuted, unchallenged, false",
    "STANDING, unchallenged, confirmed, false",
    "STANDING, confirmed, replication_failed, true",
    "CONFLICT, '', fork of 2, true",
    "CONFLICT, conflicts: 1, '', false",
    "STATUS, applied, superseded, false"
  })
  void someChangesAreBad(ChangeKind kind, String before, String after, boolean isBad) {
    assertEquals(isBad, new Change(kind, NUMBER, "", before, after, "").isBad());
  }

  /** A fact that was a claim before is news, and a claim beside a fact is none. */
  @ParameterizedTest
  @CsvSource({
    "RETRACTED, false, RETRACTED, true, true",
    "RETRACTED, false, CORRECTED, true, true",
    "UNCHALLENGED, true, RETRACTED, false, true",
    "CONFIRMED, true, RETRACTED, false, true",
    "CORRECTED, true, RETRACTED, false, false",
    "RETRACTED, true, RETRACTED, false, false",
    "RETRACTED, false, UNCHALLENGED, true, false"
  })
  void claimsAreNoFacts(
      PaperStanding before,
      boolean isBeforeTrusted,
      PaperStanding after,
      boolean isAfterTrusted,
      boolean isBad) {
    SaidStanding was = new SaidStanding(before, isBeforeTrusted);
    SaidStanding is = new SaidStanding(after, isAfterTrusted);
    Change change = Change.ofStanding(NUMBER, "", was, is);
    assertEquals(isBad, change.isBad());
    assertEquals(Optional.of(was), change.stoodBefore());
    assertEquals(Optional.of(is), change.standsNow());
  }

  @Test
  void allGoodWordsWeighLessThanOneBadAndAllClaimsLessThanOneFact() {
    assertEquals("CORRECTED true", worst("CORRECTED true", "RETRACTED false", "CONFIRMED true"));
    assertEquals("REFUTED false", worst("REFUTED false", "CORRECTED false", "CONFIRMED true"));
    assertEquals("CONFIRMED true", worst("CONFIRMED true", "FORMALLY_PROVED false"));
    assertEquals("FORMALLY_PROVED false", worst("CONFIRMED false", "FORMALLY_PROVED false"));
    assertEquals("RETRACTED true", worst("RETRACTED false", "RETRACTED true"));
    assertEquals("UNCHALLENGED true", worst());
  }

  private static String worst(String... said) {
    SaidStanding worst =
        SaidStanding.of(
            Stream.of(said)
                .map(each -> each.split(" "))
                .map(
                    each ->
                        new SaidStanding(
                            PaperStanding.valueOf(each[0]), Boolean.parseBoolean(each[1])))
                .toList());
    return worst.standing() + " " + worst.isTrusted();
  }

  private static String told(PaperFacts before, PaperFacts after, Equivocation... conflicts) {
    List<String> told =
        PaperChanges.between(NUMBER, before, after, List.of(conflicts)).stream()
            .map(PaperChangesTest::told)
            .toList();
    return String.join("; ", told);
  }

  private static String told(Change change) {
    return List.of(
            change.kind().wireName(),
            letter(change.eventId()),
            change.before(),
            "->",
            change.after())
        .stream()
        .filter(word -> !word.isEmpty())
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  private static List<ChangeKind> kinds(List<Change> changes) {
    return changes.stream().map(Change::kind).toList();
  }

  private static PaperFacts facts(String text) {
    String[] parts = text.split("/", -1);
    TreeMap<String, String> statuses = new TreeMap<>();
    for (String entry : words(parts[2], " ")) {
      statuses.put(id(entry.substring(0, 1)).text(), entry.substring(2));
    }
    return new PaperFacts(
        parts[0],
        parts[1].equals("-") ? "" : parts[1],
        statuses,
        new TreeSet<>(words(parts[3], ",")),
        Long.parseLong(parts[4]));
  }

  private static List<String> words(String text, String between) {
    return text.isEmpty() || text.equals("-") ? List.of() : Arrays.asList(text.split(between));
  }

  private static Equivocation fork(String... events) {
    return new Equivocation(
        Equivocation.Kind.FORK,
        Optional.of(id("9")),
        "the key",
        Arrays.stream(events).map(PaperChangesTest::id).toList());
  }

  private static EventId id(String letter) {
    return new EventId(Sha256.parse(letter.repeat(64)).orElseThrow());
  }

  private static String letter(String id) {
    return id.isEmpty() ? "" : id.substring(id.length() - 1);
  }
}
