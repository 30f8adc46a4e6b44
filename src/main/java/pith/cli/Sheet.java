package pith.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows with whole cells, in the forms that other programs take. */
final class Sheet {
  private Sheet() {}

  /** As RFC 4180 has it. What a program would take for a formula is text. */
  static List<String> csv(List<Map<String, Object>> rows) {
    return lines(rows, Sheet::csv, ",", "", "");
  }

  private static String csv(String cell) {
    String text = cell.matches("[=+@\\-].*") && !cell.matches("-?[0-9.]+") ? "'" + cell : cell;
    return text.matches("[^\",\\s]*(?: [^\",\\s]+)*")
        ? text
        : '"' + text.replace("\"", "\"\"") + '"';
  }

  static List<String> markdown(List<Map<String, Object>> rows) {
    List<String> lines = lines(rows, Sheet::markdown, " | ", "| ", " |");
    if (!lines.isEmpty()) {
      lines.add(1, "|" + "---|".repeat(rows.get(0).size()));
    }
    return lines;
  }

  /** What a dump says is text on the page, and nothing else. */
  static String markdown(String cell) {
    return cell.replaceAll("([\\\\`*_{}\\[\\]<>#|!])", "\\\\$1");
  }

  private static List<String> lines(
      List<Map<String, Object>> rows,
      UnaryOperator<String> cell,
      String between,
      String before,
      String after) {
    List<String> lines = new ArrayList<>();
    if (!rows.isEmpty()) {
      lines.add(line(rows.get(0).keySet().stream(), cell, between, before, after));
      rows.forEach(
          row ->
              lines.add(line(row.values().stream().map(Cell::text), cell, between, before, after)));
    }
    return lines;
  }

  private static String line(
      Stream<String> cells,
      UnaryOperator<String> cell,
      String between,
      String before,
      String after) {
    return cells.map(cell).collect(Collectors.joining(between, before, after));
  }
}
