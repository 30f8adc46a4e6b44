package pith.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pith.corpus.Edits;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonInteger;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.verify.ChecksPage.Row;
import pith.verify.ChecksPage.Section;

/** Every finding about every vector, and about thousands of changed ones, is as the page says. */
final class ChecksPageTest {
  private static final BundleVerifier VERIFIER =
      new BundleVerifier(new KeyCache(Arithmetic.FAST), KeyRing.EMPTY);
  private static final Set<String> CHANGED = Set.of("clean", "several-signers", "superseded");

  private static List<Section> page;
  private static List<BundleReport> reports;

  /** A finding, and where the page has it. */
  private record Placed(int section, int row, Finding finding) {}

  @BeforeAll
  static void read() throws IOException {
    page = ChecksPage.sections();
    reports =
        bundles().flatMap(bundle -> VERIFIER.verify(HashedBundle.of(bundle)).stream()).toList();
  }

  private static Stream<JsonObject> bundles() {
    return Vectors.all().stream()
        .flatMap(
            vector ->
                CHANGED.contains(vector.name())
                    ? Stream.concat(Stream.of(vector.bundle()), changed(vector.bundle()))
                    : Stream.of(vector.bundle()));
  }

  private static Stream<JsonObject> changed(JsonObject bundle) {
    Set<String> places = new TreeSet<>();
    for (String leaf : Edits.leaves(bundle)) {
      for (String place = leaf; !place.isEmpty(); place = parent(place)) {
        places.add(place);
      }
    }
    return places.stream()
        .flatMap(
            place ->
                Stream.concat(
                    Stream.of(Edits.remove(bundle, place)),
                    others().stream().map(other -> Edits.set(bundle, place, other))));
  }

  private static String parent(String place) {
    return place.substring(0, Math.max(0, place.lastIndexOf('/')));
  }

  private static List<Json> others() {
    return List.of(
        new JsonString("x"), JsonNull.NULL, JsonInteger.of(0), JsonArray.EMPTY, JsonObject.EMPTY);
  }

  @Test
  void everyCheckHasARowAndEveryRowItsAdvice() {
    Set<Check> checks = EnumSet.noneOf(Check.class);
    rows().forEach(row -> checks.add(row.check()));
    assertEquals(EnumSet.allOf(Check.class), checks);
    rows().forEach(row -> assertEquals(row.check().whatToDo(), row.whatToDo()));
    assertEquals(10, page.size());
  }

  @Test
  void everyFindingHasItsRowWithThatStatusAndCode() {
    long findings = 0;
    for (BundleReport report : reports) {
      for (Placed placed : placed(report)) {
        Row row = page.get(placed.section()).rows().get(placed.row());
        assertTrue(row.allows(placed.finding()), () -> row + "\n" + placed.finding());
        assertNamed(row, placed.finding(), report);
        findings++;
      }
    }
    System.out.println("findings as the page says: " + findings + " of " + reports.size());
    assertTrue(findings > 100_000);
  }

  /** What can't be without an event that holds its own hash is left out. */
  @Test
  void everyStatusAndEveryCodeOfThePageOccurs() {
    Set<String> seen = new TreeSet<>();
    for (BundleReport report : reports) {
      for (Placed placed : placed(report)) {
        Row row = page.get(placed.section()).rows().get(placed.row());
        String name = row.check() + " " + row.subject() + " ";
        seen.add(name + placed.finding().status());
        seen.add(name + placed.finding().code());
      }
    }
    Set<String> promised = new TreeSet<>();
    for (Row row : rows().toList()) {
      String name = row.check() + " " + row.subject() + " ";
      row.statuses().forEach(status -> promised.add(name + status));
      row.codes().forEach(code -> promised.add(name + code));
    }
    promised.remove("SUPERSEDES <own id> SUPERSEDES_SELF");
    promised.removeAll(seen);
    assertEquals(Set.of(), promised);
  }

  @Test
  void theOrderIsThatOfThePage() {
    for (BundleReport report : reports) {
      Placed last = new Placed(0, 0, report.findings().get(0));
      for (Placed next : placed(report)) {
        boolean isNextEntry = next.row() == first(next) && page.get(next.section()).isForEach();
        Placed before = last;
        assertTrue(
            next.section() > last.section()
                || next.section() == last.section() && (next.row() >= last.row() || isNextEntry),
            () -> before + "\n" + next);
        last = next;
      }
    }
  }

  /** Nothing is made whose need did not pass, and whatever is always made is there if it did. */
  @Test
  void whatNeedsWhat() {
    for (BundleReport report : reports) {
      for (List<Placed> entry : entries(report)) {
        Section section = page.get(entry.get(0).section());
        Set<Check> passed =
            entry.stream()
                .filter(placed -> placed.finding().status() == Status.PASS)
                .map(placed -> placed.finding().check())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Check.class)));
        Set<Check> made =
            entry.stream()
                .map(placed -> placed.finding().check())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Check.class)));
        for (Row row : section.rows()) {
          boolean isReady = passed.containsAll(row.needs());
          assertTrue(isReady || !made.contains(row.check()), () -> row + "\n" + entry);
          assertTrue(
              !isReady || !row.isAlwaysMade() || made.contains(row.check()),
              () -> row + "\n" + entry);
        }
      }
    }
  }

  @Test
  void intactIsWhatThePageSaysAndNothingElseDecidesIt() {
    Set<Check> decide =
        EnumSet.of(Check.RECORD_HASH, Check.PITH_NUMBER, Check.BUNDLE_HASH, Check.BUNDLE_SIGNATURE);
    for (BundleReport report : reports) {
      Set<Check> passed =
          report.findings().stream()
              .filter(finding -> finding.status() == Status.PASS)
              .map(Finding::check)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Check.class)));
      assertEquals(passed.containsAll(decide), report.isIntact());
    }
  }

  /** An id in a subject is the one that the page says, not just of that form. */
  private static void assertNamed(Row row, Finding finding, BundleReport report) {
    Stream<String> ids =
        report.events().stream()
            .flatMap(
                event ->
                    row.subject().contains("<named id>")
                        ? Stream.of(named(event))
                        : Stream.of(event.id().text()));
    boolean isId = row.subject().contains("<own id>") || row.subject().contains("<named id>");
    assertTrue(
        !isId || ids.anyMatch(id -> finding.subject().contains(id)), () -> row + "\n" + finding);
  }

  private static String named(CheckedEvent event) {
    return event
        .claimedId()
        .filter(id -> id.matches("sha256:[0-9a-f]{64}"))
        .orElseGet(() -> event.id().text());
  }

  /** One after the other, cut wherever the first row of a section that is made for each begins. */
  private static List<List<Placed>> entries(BundleReport report) {
    List<List<Placed>> entries = new ArrayList<>();
    Optional<Placed> last = Optional.empty();
    for (Placed next : placed(report)) {
      boolean isFirst = last.isEmpty() || last.get().section() != next.section();
      boolean isNextEntry =
          page.get(next.section()).isForEach()
              && next.row() == first(next)
              && last.filter(before -> before.row() == next.row() && next.row() > 0).isEmpty();
      if (isFirst || isNextEntry) {
        entries.add(new ArrayList<>());
      }
      entries.get(entries.size() - 1).add(next);
      last = Optional.of(next);
    }
    return entries;
  }

  /** A key that can be read begins with the second row. */
  private static int first(Placed placed) {
    boolean isReadableKey =
        placed.finding().check() == Check.KEY_SHAPE
            && placed.finding().subject().startsWith("key:");
    return isReadableKey ? 1 : 0;
  }

  private static List<Placed> placed(BundleReport report) {
    return report.findings().stream().map(ChecksPageTest::place).toList();
  }

  private static Placed place(Finding finding) {
    List<Placed> places = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      List<Row> rows = page.get(i).rows();
      for (int j = 0; j < rows.size(); j++) {
        if (rows.get(j).fits(finding)) {
          places.add(new Placed(i, j, finding));
        }
      }
    }
    assertEquals(1, places.size(), finding::toString);
    return places.get(0);
  }

  private static Stream<Row> rows() {
    return page.stream().flatMap(section -> section.rows().stream());
  }
}
