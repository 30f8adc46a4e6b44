package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pith.wanted.PaperStanding;

/** Colours, and tables that fit a terminal. */
final class InkTest {
  private static final String RED = "\u001b[31m";

  @Test
  void onATerminalOnlyAndNotAgainstNoColor() {
    assertTrue(Ink.isOn(true, Optional.empty()));
    assertTrue(Ink.isOn(true, Optional.of("")));
    assertFalse(Ink.isOn(true, Optional.of("1")));
    assertFalse(Ink.isOn(false, Optional.empty()));
  }

  @Test
  void everyBadStandingHasAColourAndNothingKnownHasNone() {
    for (PaperStanding standing : PaperStanding.values()) {
      boolean isPlain = Ink.cell(standing.wireName()).equals(standing.wireName());
      boolean isNothing =
          standing == PaperStanding.UNCHALLENGED || standing == PaperStanding.INCONCLUSIVE;
      assertEquals(isNothing, isPlain, standing.wireName());
    }
    assertEquals("not retracted", Ink.cell("not retracted"));
    assertTrue(Ink.cell("unchallenged, depends on retracted  ").startsWith(RED));
  }

  @Test
  void aColourTakesNoColumn() {
    Table table = table(List.of("standing", "title"), List.of("retracted", "A title"));
    String plain = shown(table, 80, false);
    String coloured = shown(table, 80, true);
    assertTrue(coloured.contains(RED + "retracted"), coloured);
    assertEquals(plain, coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  /** Red is for what a pinned key signed. What a table cannot tell has no colour. */
  @Test
  void aClaimReadsAsOneAndIsNeverRed() {
    assertFalse(Ink.cell("claimed retracted").contains(RED));
    assertFalse(Ink.cell("unchallenged, depends on claimed retracted").contains(RED));
    assertTrue(Ink.cell("claimed retracted, depends on corrected").contains("\u001b[33m"));
    Map<String, Object> claim = new LinkedHashMap<>();
    claim.put("distance", 0L);
    claim.put("standing", "retracted");
    claim.put("shaken", "refuted");
    claim.put("standing_trusted", false);
    claim.put("shaken_trusted", true);
    claim.put("trusted", false);
    for (int rows : List.of(1, 2)) {
      String shown = shown(Table.of(Collections.nCopies(rows, claim)), 80, true);
      assertTrue(shown.contains("claimed retracted"), shown);
      assertTrue(shown.contains(RED + "refuted"), shown);
      assertFalse(shown.contains(RED + "retracted"), shown);
    }
    claim.remove("standing_trusted");
    String untold = shown(Table.of(List.of(claim, claim)), 80, true);
    assertTrue(untold.contains("retracted"), untold);
    assertFalse(untold.contains(RED + "retracted") || untold.contains("claimed"), untold);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", "x");
    row.put("standing", "retracted");
    row.put("trusted", false);
    row.put("worst_beneath", "refuted");
    row.put("worst_beneath_trusted", true);
    assertTrue(shown(Table.of(List.of(row, row)), 80, true).contains("claimed retracted"));
  }

  @Test
  void aReferenceOfWhichSomethingIsClaimedIsNotOneThatHasAProblem() {
    BibEntry claim =
        new BibEntry(
            Map.of(
                "key",
                "k",
                "standing",
                "retracted",
                "trusted",
                false,
                "because",
                List.of("claimed retracted: fraud (sha256:1, key 2, not trusted)"),
                "worst_beneath_trusted",
                true));
    assertEquals("claimed retracted", claim.word());
    assertEquals(
        "Somebody whose key is not pinned says: retracted: fraud (sha256:1, key 2, not trusted)",
        claim.news());
    assertTrue(claim.isBad() && claim.isClaimed());
    assertTrue(claim.markdown().startsWith("- *claimed retracted*: k. "), claim.markdown());
    BibEntry beneath =
        new BibEntry(
            Map.of(
                "key", "b",
                "standing", "unchallenged",
                "worst_beneath", "refuted",
                "worst_beneath_trusted", false,
                "path", "(a)-->(b)"));
    assertEquals("unchallenged, depends on claimed refuted", beneath.word());
    assertEquals(
        "2 entries. 0 have a problem, or depend on a paper that has one. Of 2 more, somebody "
            + "whose key is not pinned says so. Of 0 nothing is known here.",
        BibEntry.summary(List.of(claim, beneath)));
    String sarif = JsonRow.text(Sarif.of("x.bib", List.of(claim, beneath)));
    assertTrue(sarif.contains("\"ruleId\":\"claimed_retracted\""), sarif);
    assertTrue(sarif.contains("\"ruleId\":\"claimed_refuted\""), sarif);
  }

  @Test
  void aTableThatIsTooWideShowsItsFirstColumnsAndNamesTheOthers() {
    List<String> names = Stream.of("abcdefghij".split("")).map(each -> each + "_column").toList();
    Table table = table(names, names.stream().map(each -> each.repeat(9)).toList());
    String fitting = shown(table, 80, false);
    assertTrue(fitting.lines().allMatch(line -> Columns.of(line) <= 80), fitting);
    assertTrue(fitting.contains("With --wide also: g_column, h_column"), fitting);
    String wide = shown(table, Integer.MAX_VALUE, false);
    assertTrue(wide.contains("j_column".repeat(9)), wide);
    assertFalse(wide.contains("--wide"), wide);
  }

  @Test
  void oneRowFromTopToBottomFitsToo() {
    List<String> names = List.of("a", "b", "c", "d", "e");
    Table table = new Table(names, List.of(names.stream().map(each -> each.repeat(100)).toList()));
    String shown = shown(table, 80, false);
    assertTrue(shown.lines().allMatch(line -> Columns.of(line) <= 80), shown);
    assertEquals(500, shown.replaceAll("[^a-e]", "").length() - names.size());
  }

  private static Table table(List<String> columns, List<String> row) {
    return new Table(columns, List.of(row, row));
  }

  private static String shown(Table table, int available, boolean isInColour) {
    StringWriter out = new StringWriter();
    table.print(new PrintWriter(out, true), available, isInColour);
    return out.toString();
  }
}
