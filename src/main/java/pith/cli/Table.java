package pith.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import pith.refusal.Visible;

/** Rows in columns that fit the terminal: the widest columns give way first. */
record Table(List<String> columns, List<List<String>> rows, Set<String> plain) {
  private static final int LEAST = 6;
  private static final int READABLE = 10;
  private static final String GAP = "  ";

  /**
   * @param plain names of columns without colours
   */
  Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    plain = Set.copyOf(plain);
  }

  Table(List<String> columns, List<List<String>> rows) {
    this(columns, rows, Set.of());
  }

  static Table of(List<Map<String, Object>> rows) {
    List<String> columns = rows.isEmpty() ? List.of() : List.copyOf(rows.get(0).keySet());
    return new Table(
        columns.stream().map(Visible::text).toList(),
        rows.stream()
            .map(SaidCell::inWords)
            .map(row -> columns.stream().map(column -> Cell.text(row.get(column))).toList())
            .toList(),
        rows.isEmpty() ? Set.of() : SaidCell.untold(rows.get(0)));
  }

  /** Of rows whose words tell by themselves what is claimed. */
  static Table ofWords(List<Map<String, Object>> rows) {
    Table table = of(rows);
    return new Table(table.columns, table.rows);
  }

  /** On a terminal it fits, and words have colours; a pipe gets whole cells. */
  void print(PrintWriter out) {
    print(out, Terminal.width(), Ink.isOn());
  }

  void print(PrintWriter out, int available, boolean isInColour) {
    if (rows.size() == 1 && columns.size() > 4) {
      asLines().printAll(out, available, isInColour, false);
      return;
    }
    Table table = isCut(available) && hasEmptyColumn() ? withoutEmptyColumns() : this;
    int fitting = table.fitting(available);
    table.first(fitting).printAll(out, available, isInColour, true);
    if (fitting < table.columns.size()) {
      out.println(
          "With --wide also: "
              + String.join(", ", table.columns.subList(fitting, table.columns.size())));
    }
  }

  /** One row reads better from top to bottom. */
  private Table asLines() {
    return new Table(
        List.of("column", "value"),
        IntStream.range(0, columns.size())
            .mapToObj(i -> List.of(columns.get(i), rows.get(0).get(i)))
            .toList(),
        plain);
  }

  private void printAll(PrintWriter out, int available, boolean isInColour, boolean hasHead) {
    int[] widths = widths(available);
    if (hasHead && !columns.isEmpty()) {
      out.println(line(columns, widths, i -> false));
    }
    rows.forEach(
        row ->
            out.println(
                line(row, widths, i -> isInColour && !plain.contains(name(row, i, hasHead)))));
  }

  /** Of a cell: its column, or what stands before it in a line. */
  private String name(List<String> row, int i, boolean hasHead) {
    return hasHead ? columns.get(i) : row.get(0);
  }

  /** How many columns can be read side by side: the first is always shown. */
  private int fitting(int available) {
    int[] widths = widths(Integer.MAX_VALUE);
    long needed = 0;
    for (int i = 0; i < widths.length; i++) {
      needed += Math.min(widths[i], READABLE) + (i == 0 ? 0 : GAP.length());
      if (i > 0 && needed > available) {
        return i;
      }
    }
    return widths.length;
  }

  private Table first(int count) {
    return new Table(
        columns.subList(0, count), rows.stream().map(row -> row.subList(0, count)).toList(), plain);
  }

  int[] widths(int available) {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] =
          Math.max(
              Columns.of(columns.get(i)),
              rows.stream().mapToInt(row -> Columns.of(row.get(column))).max().orElse(0));
    }
    int total = GAP.length() * Math.max(0, widths.length - 1);
    for (int width : widths) {
      total += width;
    }
    for (; total > available; total--) {
      int widest = widest(widths);
      if (widths[widest] <= LEAST) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private boolean isCut(int available) {
    return !Arrays.equals(widths(available), widths(Integer.MAX_VALUE));
  }

  private boolean isEmpty(int column) {
    return rows.stream().allMatch(row -> row.get(column).isEmpty());
  }

  private boolean hasEmptyColumn() {
    return IntStream.range(0, columns.size()).anyMatch(this::isEmpty);
  }

  private Table withoutEmptyColumns() {
    int[] kept = IntStream.range(0, columns.size()).filter(i -> !isEmpty(i)).toArray();
    return new Table(
        Arrays.stream(kept).mapToObj(columns::get).toList(),
        rows.stream().map(row -> Arrays.stream(kept).mapToObj(row::get).toList()).toList(),
        plain);
  }

  private static int widest(int[] widths) {
    int widest = 0;
    for (int i = 1; i < widths.length; i++) {
      widest = widths[i] > widths[widest] ? i : widest;
    }
    return widest;
  }

  /** What is too long is cut, but in the last column it goes on below. */
  private static String line(List<String> cells, int[] widths, IntPredicate isInColour) {
    int last = widths.length - 1;
    StringBuilder line = new StringBuilder();
    int indent = 0;
    for (int i = 0; i < last; i++) {
      String cell = Columns.padded(Columns.cut(cells.get(i), widths[i]), widths[i]);
      line.append(isInColour.test(i) ? Ink.cell(cell) : cell).append(GAP);
      indent += widths[i] + GAP.length();
    }
    String rest = cells.get(last);
    while (Columns.of(rest) > widths[last]) {
      int fits = Columns.end(rest, widths[last]);
      int blank = rest.lastIndexOf(' ', fits);
      int end = blank > 0 ? blank : Math.max(fits, rest.offsetByCodePoints(0, 1));
      line.append(rest, 0, end).append('\n').append(" ".repeat(indent));
      rest = rest.substring(end).stripLeading();
    }
    return line.append(isInColour.test(last) ? Ink.cell(rest) : rest).toString();
  }
}
