package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
        .print(new PrintWriter(out, true));
    List<String> lines = out.toString().lines().toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(2).startsWith("    word"), lines.get(2));
    assertEquals(40, out.toString().split("word", -1).length - 1);
  }

  @Test
  void aDumpCannotMoveTheCursor() {
    StringWriter out = new StringWriter();
    Table.of(List.of(Map.of("title", "a\u001b[2Jb\nc\u009bd"))).print(new PrintWriter(out, true));
    assertEquals("title\na [2Jb c d\n", out.toString());
  }

  @Test
  void progressTellsRateAndTimeLeft() {
    String line = Progress.line(500, 25, 100, 10);
    assertTrue(line.startsWith("[#####---------------]  25 %"), line);
    assertTrue(line.endsWith("500 documents  50/s  0:30 left"), line);
  }
}
