package pith.tamper;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pith.tamper.Tampering.Expected;

/** Each change of the store behind the product's back is named, and put right or called damage. */
final class TamperIT {
  private static final String MEND = "mend: true";

  private static TamperedStore store;
  private static Untampered before;

  @BeforeAll
  static void start() {
    store = new TamperedStore();
    before = Untampered.of(store);
  }

  @AfterAll
  static void stop() {
    store.close();
  }

  @BeforeEach
  void restore() {
    store.restore();
  }

  static Stream<Tampering> named() {
    return Tamperings.named();
  }

  static Stream<Tampering> importable() {
    return Tamperings.importable();
  }

  static Stream<Tampering> someNamed() {
    return named().filter(each -> each.isTriedAlways(12));
  }

  static Stream<Tampering> someImportable() {
    return importable().filter(each -> each.isTriedAlways(18));
  }

  static Stream<Tampering> lost() {
    return named().filter(each -> each.expected() == Expected.BY_IMPORT);
  }

  static Stream<Tampering> notDerivable() {
    return NotDerivable.all();
  }

  @Test
  void withoutTamperingNothingIsNamedAndNothingChanges() {
    assertEquals(before.digest(), store.graph().digest());
    assertEquals(before.all().failures(), store.verifyAll().failures());
    before.assertOnlyTheUntidyPaperFails();
    store.mergeAll();
    assertEquals(before.digest(), store.graph().digest(), "after pith.merge.all");
    ImportSums again = store.importAgain("");
    assertEquals(0, again.sum("imported") + again.sum("mended") + again.sum("quarantined"));
    assertEquals(before.digest(), store.graph().digest(), "after an import of the same");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("named")
  void isNamed(Tampering tampering) {
    Object paper = store.tamper(tampering);
    assertAll(
        tampering.name(),
        () -> store.verifyAll().assertNamed("pith.verify.all", "store", before.all()),
        () -> {
          if (paper != null) {
            store.verify(paper).assertNamed("pith.verify", "paper", before.of(paper));
          }
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("someNamed")
  void isMergedOrCalledDamage(Tampering tampering) {
    assertMergedOrCalledDamage(tampering);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("named")
  @Tag("exhaustive")
  void eachIsMergedOrCalledDamage(Tampering tampering) {
    assertMergedOrCalledDamage(tampering);
  }

  private static void assertMergedOrCalledDamage(Tampering tampering) {
    Object paper = store.tamper(tampering);
    Bystander bystander = Bystander.spoilt(store, before);
    List<Map<String, Object>> rows = assertDoesNotThrow(store::mergeAll, tampering.name());
    boolean isDamage = rows.stream().anyMatch(row -> isDamage(row, paper));
    assertAll(
        tampering.name(),
        bystander::assertMerged,
        () -> {
          switch (tampering.expected()) {
            case MENDED, ORPHAN -> before.assertRight(store, "pith.merge.all");
            case BY_IMPORT ->
                assertTrue(isDamage, () -> "no row of " + paper + " with the code DAMAGED");
            case EITHER -> {
              if (!isDamage) {
                before.assertRight(store, "pith.merge.all, which called nothing DAMAGED");
              }
            }
            case NAMED, NOT_COVERED -> {}
          }
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("someImportable")
  void isMendedByAnImportThatLooksAtAll(Tampering tampering) {
    assertMendedByImport(tampering, MEND);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("importable")
  @Tag("exhaustive")
  void eachIsMendedByAnImportThatLooksAtAll(Tampering tampering) {
    assertMendedByImport(tampering, MEND);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lost")
  void isMendedByAnyImport(Tampering tampering) {
    assertMendedByImport(tampering, "");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notDerivable")
  void isNotNamedWithoutASeal(Tampering tampering) {
    Object paper = store.tamper(tampering);
    assertEquals(List.of(), store.verifyAll().since(before.all()), tampering.name());
    if (paper != null) {
      assertEquals(List.of(), store.verify(paper).since(before.of(paper)), tampering.name());
    }
  }

  private static boolean isDamage(Map<String, Object> row, Object paper) {
    return "DAMAGED".equals(row.get("code"))
        && (paper == null || paper.equals(row.get("pith_number")));
  }

  private static void assertMendedByImport(Tampering tampering, String setting) {
    store.tamper(tampering);
    boolean isAllHeld = before.held().equals(store.held());
    ImportSums sums = assertDoesNotThrow(() -> store.importAgain(setting), tampering.name());
    long mended = sums.sum("mended") + (isAllHeld ? 0 : sums.sum("imported"));
    assertAll(
        tampering.name(),
        () -> before.assertRight(store, "pith.import"),
        () -> assertTrue(sums.has("mended"), "no column mended"),
        () -> assertTrue(mended >= 1, "column mended: " + sums.rows()),
        () -> assertEquals(sums.sum("documents"), sums.outcomes(), "column documents"));
  }
}
