package pith.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** How rows are shown. */
final class Output {
  /** For eyes or for pipes. */
  enum Format {
    TABLE,
    JSON
  }

  @Option(
      names = "--format",
      paramLabel = "table|json",
      description = "A table for eyes, or NDJSON rows for pipes.",
      defaultValue = "table")
  private Format format = Format.TABLE;

  void show(PrintWriter out, List<Map<String, Object>> rows) {
    switch (format) {
      case TABLE -> Table.of(rows).print(out);
      case JSON -> rows.forEach(row -> out.println(JsonRow.text(row)));
    }
  }

  boolean isTable() {
    return format == Format.TABLE;
  }
}
