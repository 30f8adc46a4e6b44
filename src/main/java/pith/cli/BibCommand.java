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
import pith.procedure.support.PithFailure;
import pith.procedure.support.SourceText;

/** Tells whether what a list of references refers to still stands. */
@Command(
    name = "bib",
    mixinStandardHelpOptions = true,
    description = {
      "Tells for each reference of a list whether its result still stands.",
      "FILE is BibTeX, RIS, CSL-JSON, .aux, .bbl, or has one id on each line."
    },
    footer = {
      "",
      "Exit code 1: a reference, or a paper that it depends on, has a problem; or its",
      "documents are quarantined, so that nobody knows. Exit code 2: no reference."
    })
final class BibCommand implements Callable<Integer> {
  /** For eyes, for pipes, for a page, and for programs that show findings beside a text. */
  enum Format {
    TABLE,
    JSON,
    CSV,
    MARKDOWN,
    SARIF
  }

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private AskedDatabase database = new AskedDatabase();

  @Parameters(paramLabel = "FILE", description = "The list of references; - is standard input.")
  private String file = "";

  @Option(names = "--trusted", description = "Only what a pinned key signed.")
  private boolean trusted;

  @Option(
      names = "--format",
      paramLabel = "table|json|csv|markdown|sarif",
      description = "How the rows are shown. Default: table.",
      defaultValue = "table")
  private Format format = Format.TABLE;

  @Option(
      names = "--wide",
      description = "Whole cells, the verdict on the documents, and the line of the entry.")
  private boolean isWide;

  @Override
  public Integer call() {
    List<Map<String, Object>> rows;
    SourceText list;
    try (Sources files = Sources.of(List.of(file))) {
      list = text(files.path());
      rows = rows(files.path());
    }
    List<BibEntry> entries =
        ShellWords.inColumn("reason", rows).stream().map(BibEntry::new).toList();
    if (entries.isEmpty()) {
      throw new WrongUse("no reference found in " + file);
    }
    show(spec.commandLine().getOut(), rows, entries);
    if (list.isGuessed()) {
      spec.commandLine()
          .getErr()
          .println(
              "pith: "
                  + file
                  + " is not UTF-8, and was read as windows-1252: letters with accents may be "
                  + "wrong. Save it as UTF-8 to be sure.");
    }
    return entries.stream().anyMatch(entry -> entry.isBad() || entry.isQuarantined())
        ? Main.FINDINGS
        : Main.DONE;
  }

  /** Before a database is opened. */
  private static SourceText text(String path) {
    try {
      return SourceText.ofLocal(path);
    } catch (PithFailure refused) {
      throw new WrongUse(String.valueOf(refused.getMessage()), refused);
    }
  }

  private List<Map<String, Object>> rows(String path) {
    try (AskedGraph graph = database.open()) {
      return graph.fold(
          inFolder ->
              inFolder.rows(
                  "CALL pith.bibliography($file, {trusted_only: $trusted})",
                  Map.of("file", path, "trusted", trusted)),
          served -> served(served, path));
    }
  }

  /** The list is read here: pith serve reads no file but those in a folder of its own. */
  private List<Map<String, Object>> served(ServedGraph graph, String path) {
    if (path.endsWith(".aux")) {
      throw new WrongUse(
          "an .aux file names another file, which pith serve cannot read. Name the .bib file "
              + "itself; or end pith serve, and type the command again, without --bolt");
    }
    return graph.rows(
        "CALL pith.bibliography.text($text, {trusted_only: $trusted})",
        Map.of("text", SourceText.ofLocal(path).text(), "trusted", trusted));
  }

  private void show(PrintWriter out, List<Map<String, Object>> rows, List<BibEntry> entries) {
    switch (format) {
      case TABLE -> {
        table(entries).print(out, isWide ? Integer.MAX_VALUE : Terminal.width(), Ink.isOn());
        out.println(BibEntry.summary(entries));
      }
      case JSON -> rows.forEach(row -> out.println(JsonRow.text(row)));
      case CSV -> Sheet.csv(rows).forEach(out::println);
      case MARKDOWN -> entries.forEach(entry -> out.println(entry.markdown()));
      case SARIF -> out.println(JsonRow.text(Sarif.of(file, entries)));
    }
  }

  private Table table(List<BibEntry> entries) {
    return Table.ofWords(
        entries.stream().map(isWide ? BibEntry::allColumns : BibEntry::columns).toList());
  }
}
