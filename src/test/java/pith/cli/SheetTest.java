package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What other programs read must stay in its cell, whatever a dump says. */
final class SheetTest {
  @Test
  void csvKeepsEachCellTogetherAndRunsNoFormula() {
    assertEquals(
        List.of("a,b", "plain text,\"x, \"\"y\"\"\"", "'=1+1,-3", "'@x, lead"),
        Sheet.csv(List.of(row("plain text", "x, \"y\""), row("=1+1", -3L), row("@x", " lead"))));
    assertEquals(List.of(), Sheet.csv(List.of()));
  }

  @Test
  void markdownShowsWhatADumpSaysAsText() {
    assertEquals(
        List.of("| a | b |", "|---|---|", "| \\<b\\> | \\[x\\](y) \\| \\\\u000a |"),
        Sheet.markdown(List.of(row("<b>", "[x](y) | \n"))));
  }

  @Test
  void aNodeIsShownByItsCaption() {
    Map<String, Object> paper = new LinkedHashMap<>();
    paper.put("is", "Paper");
    paper.put("short_number", "pith:TA2NP4TE");
    paper.put("title", "A title");
    assertEquals("(Paper pith:TA2NP4TE A title)", Cell.text(paper));
    assertEquals(
        "[[CITES refutes]]", Cell.text(List.of(Map.of("is", "CITES", "relation", "refutes"))));
    assertEquals("{x=1}", Cell.text(Map.of("x", 1)));
  }

  private static Map<String, Object> row(Object a, Object b) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("a", a);
    row.put("b", b);
    return row;
  }
}
