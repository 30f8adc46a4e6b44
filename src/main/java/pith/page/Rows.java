package pith.page;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** A table. On a narrow screen each cell has the name of its column before it. */
final class Rows {
  private Rows() {}

  static <T> void table(
      Html html, List<String> columns, List<T> rows, Function<T, List<String>> cells) {
    written(
        html,
        columns,
        rows,
        (row, cell) -> cells.apply(row).forEach(text -> cell.next(inside -> inside.text(text))));
  }

  /** With cells that are more than text. */
  static <T> void written(
      Html html, List<String> columns, List<T> rows, BiConsumer<T, Cells> write) {
    html.in(
        "table",
        table -> {
          table.in(
              "thead",
              head ->
                  head.in(
                      "tr",
                      line ->
                          columns.forEach(
                              name -> line.in("th", th -> th.with("scope", "col").text(name)))));
          table.in(
              "tbody",
              body ->
                  rows.forEach(
                      row -> body.in("tr", line -> write.accept(row, new Cells(line, columns)))));
        });
  }

  /** The cells of one row, from left to right. */
  static final class Cells {
    private final Html line;
    private final List<String> columns;
    private int at;

    private Cells(Html line, List<String> columns) {
      this.line = line;
      this.columns = columns;
    }

    void next(Consumer<Html> content) {
      String column = columns.get(at++);
      line.in(
          "td",
          cell -> {
            cell.with("data-label", column);
            cell.in("div", content);
          });
    }

    void next(String text) {
      next(inside -> inside.text(text));
    }
  }
}
