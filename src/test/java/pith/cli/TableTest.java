package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pith.refusal.Visible;

class TableTest {
  @Test
  void theWidestColumnGivesWayFirst() {
    Table table =
        new Table(List.of("id", "text"), List.of(List.of("a", "x".repeat(60)), List.of("b", "y")));
    int[] widths = table.widths(30);
    assertEquals(2, widths[0]);
    assertEquals(26, widths[1]);
  }

  @Test
  void theLastColumnGoesOnBelow() {
    StringWriter out = new StringWriter();
    new Table(List.of("id", "text"), List.of(List.of("a", "word ".repeat(40).strip())))
        .print(new PrintWriter(out, true), 120, false);
    List<String> lines = out.toString().lines().toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(2).startsWith("    word"), lines.get(2));
    assertEquals(40, out.toString().split("word", -1).length - 1);
  }

  @Test
  void aDumpCannotMoveTheCursor() {
    assertEquals(
        "title\na\\u001b[2Jb\\u000ac\\u009bd\\u202ee\\u2028f\\u0009g\n",
        shown(List.of(Map.of("title", "a\u001b[2Jb\nc\u009bd\u202ee\u2028f\tg"))));
    Map<String, Object> inside = new LinkedHashMap<>();
    inside.put("x\ny", List.of(Map.of("k\u202e", "v\n")));
    assertEquals("x\\u000ay\n[{k\\u202e=v\\u000a}]\n", shown(List.of(inside)));
  }

  /** What a terminal draws in two columns, in one, or over the sign before. */
  @Test
  void widthsAreThoseOfTheTerminal() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String text : List.of("abcdef", "日本語", "e\u0301", "👍", "한글", "\u1112\u1161\u11ab", "ｱ")) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("text", text);
      row.put("next", "|");
      rows.add(row);
    }
    assertEquals(
        """
        text    next
        abcdef  |
        日本語  |
        e\u0301       |
        👍      |
        한글    |
        \u1112\u1161\u11ab      |
        ｱ       |
        """,
        shown(rows));
  }

  @Test
  void wideTextIsCutBetweenSignsAndGoesOnBelow() {
    assertEquals("日本…", Columns.cut("日本語", 5));
    assertEquals("日…", Columns.cut("日本語", 4));
    assertEquals("日本語", Columns.cut("日本語", 6));
    assertEquals("👍…", Columns.cut("👍👍👍", 3));
    StringWriter out = new StringWriter();
    new Table(List.of("a", "b"), List.of(List.of("x", "日".repeat(100))))
        .print(new PrintWriter(out, true), 120, false);
    List<String> lines = out.toString().lines().toList();
    assertEquals(3, lines.size(), out.toString());
    assertEquals("x  " + "日".repeat(58), lines.get(1));
    assertEquals("   " + "日".repeat(42), lines.get(2));
  }

  @Test
  void jsonEscapesWhatAScreenActsOn() throws Exception {
    String text = "a\u202eb\u2028c\u009bd\u007fe\u200b\udb40\udc41\n日";
    String json = JsonRow.text(Map.of("t", text, "k\u202e", List.of(text)));
    assertTrue(json.contains("a\\u202eb\\u2028c\\u009bd\\u007fe\\u200b\\udb40\\udc41\\n"), json);
    assertTrue(json.codePoints().noneMatch(Visible::isHidden), json);
    assertEquals(text, new ObjectMapper().readTree(json).get("t").asText());
    assertEquals(text, new ObjectMapper().readTree(json).get("k\u202e").get(0).asText());
  }

  private static String shown(List<Map<String, Object>> rows) {
    StringWriter out = new StringWriter();
    Table.of(rows).print(new PrintWriter(out, true), 120, false);
    return out.toString();
  }

  @Test
  void progressTellsRateAndTimeLeft() {
    String line = Progress.line(500, 25, 100, 10);
    assertTrue(line.startsWith("[#####---------------]  25 %"), line);
    assertTrue(line.endsWith("500 documents  50/s  0:30 left"), line);
  }
}
