package pith.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether what a list of references refers to still stands. */
@Command(
    name = "bib",
    mixinStandardHelpOptions = true,
    description = {
      "Tells for each reference of a list whether its result still stands.",
      "FILE is BibTeX, RIS, CSL-JSON, .aux, .bbl, or has one id on each line."
    },
    footer = {"", "Exit code 1: a reference, or a paper that it depends on, has a problem."})
final class BibCommand implements Callable<Integer> {
  /** For eyes, for pipes, for a page, and for programs that show findings beside a text. */
  enum Format {
    TABLE,
    JSON,
    MARKDOWN,
    SARIF
  }

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Database database = new Database();

  @Parameters(paramLabel = "FILE", description = "The list of references; - is standard input.")
  private String file = "";

  @Option(names = "--trusted", description = "Only what a pinned key signed.")
  private boolean trusted;

  @Option(
      names = "--format",
      paramLabel = "table|json|markdown|sarif",
      description = "How the rows are shown. Default: table.",
      defaultValue = "table")
  private Format format = Format.TABLE;

  @Override
  public Integer call() {
    List<Map<String, Object>> rows;
    try (Sources files = Sources.of(List.of(file));
        EmbeddedGraph graph = database.openToAsk()) {
      rows =
          graph.rows(
              "CALL pith.bibliography($file, {trusted_only: $trusted})",
              Map.of("file", files.path(), "trusted", trusted));
    }
    List<BibEntry> entries = rows.stream().map(BibEntry::new).toList();
    show(spec.commandLine().getOut(), rows, entries);
    return entries.stream().anyMatch(BibEntry::isBad) ? Main.FINDINGS : Main.DONE;
  }

  private void show(PrintWriter out, List<Map<String, Object>> rows, List<BibEntry> entries) {
    switch (format) {
      case TABLE -> Table.of(entries.stream().map(BibEntry::columns).toList()).print(out);
      case JSON -> rows.forEach(row -> out.println(JsonRow.text(row)));
      case MARKDOWN -> entries.forEach(entry -> out.println(entry.markdown()));
      case SARIF -> out.println(JsonRow.text(Sarif.of(file, entries)));
    }
  }
}
