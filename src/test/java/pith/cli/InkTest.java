package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
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
