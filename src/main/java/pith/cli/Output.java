package pith.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** How rows are shown. */
final class Output {
  /** For eyes, for pipes, for sheets, for pages. */
  enum Format {
    TABLE,
    JSON,
    CSV,
    MARKDOWN
  }

  @Option(
      names = "--format",
      paramLabel = "table|json|csv|markdown",
      description =
          "A table for eyes, NDJSON rows for pipes, CSV, or a table in Markdown. Default: table.",
      defaultValue = "table")
  private Format format = Format.TABLE;

  @Option(names = "--wide", description = "All columns and whole cells, also on a terminal.")
  private boolean isWide;

  void show(PrintWriter out, List<Map<String, Object>> rows) {
    show(out, rows, Table.of(rows));
  }

  /** Of rows whose words tell by themselves what is claimed. */
  void showWords(PrintWriter out, List<Map<String, Object>> rows) {
    show(out, rows, Table.ofWords(rows));
  }

  private void show(PrintWriter out, List<Map<String, Object>> rows, Table table) {
    switch (format) {
      case TABLE -> print(out, table);
      case JSON -> rows.forEach(row -> out.println(JsonRow.text(row)));
      case CSV -> Sheet.csv(rows).forEach(out::println);
      case MARKDOWN ->
          Sheet.markdown(rows.stream().map(SaidCell::inWords).toList()).forEach(out::println);
    }
  }

  private void print(PrintWriter out, Table table) {
    table.print(out, isWide ? Integer.MAX_VALUE : Terminal.width(), Ink.isOn());
  }

  boolean isTable() {
    return format == Format.TABLE;
  }

  /** These take every column whole. */
  boolean isForPrograms() {
    return format == Format.JSON || format == Format.CSV;
  }
}
