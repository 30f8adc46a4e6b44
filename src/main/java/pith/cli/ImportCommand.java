package pith.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports files into the graph. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Reads, verifies, merges and writes files and folders into the graph.")
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private AskedDatabase database = new AskedDatabase();
  @Mixin private Output output = new Output();

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description = "Files and folders; - is standard input.")
  private List<String> sources = new ArrayList<>();

  @Option(names = "--open", description = "Admit every intact bundle, also under unknown keys.")
  private boolean open;

  @Override
  public Integer call() {
    Done done = done();
    show(output, spec.commandLine().getOut(), done.rows());
    done.news().forEach(spec.commandLine().getOut()::println);
    return exit(done.rows());
  }

  /** The rows of an import or a load. */
  static void show(Output output, PrintWriter out, List<Map<String, Object>> given) {
    List<Map<String, Object>> rows = ShellWords.inColumn("what_to_do", given);
    output.show(
        out, output.isForPrograms() ? rows : rows.stream().map(SettingText::inRow).toList());
  }

  /** A row for each source, and what changed, in words. */
  private record Done(List<Map<String, Object>> rows, List<String> news) {}

  /** The files are looked at before anything is opened. */
  private Done done() {
    try (Sources files = Sources.of(sources);
        AskedGraph graph = database.openToFill()) {
      return fill(graph, graph.fold(inFolder -> files.paths(), this::names));
    }
  }

  private List<String> names(ServedGraph graph) {
    ServedFolder folder = ServedFolder.of(graph);
    return sources.stream().map(folder::name).toList();
  }

  private Done fill(AskedGraph graph, List<String> files) {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Progress progress = new Progress(graph, spec.commandLine().getErr())) {
      progress.showOnTerminal();
      for (String file : files) {
        rows.addAll(
            graph.rows(
                "CALL pith.import($source, $config)", Map.of("source", file, "config", config())));
      }
    }
    return new Done(
        rows, output.isTable() ? ImportNews.of(graph, rows, database.option()) : List.of());
  }

  static int exit(List<Map<String, Object>> rows) {
    boolean isClean =
        rows.stream()
            .allMatch(
                row ->
                    Stream.of("refused", "quarantined", "states_differing")
                        .allMatch(count -> Objects.equals(row.get(count), 0L)));
    return isClean ? Main.DONE : Main.FINDINGS;
  }

  private Map<String, Object> config() {
    Map<String, Object> config = new HashMap<>(SettingOptions.given(spec));
    if (open) {
      config.put("trust", "open");
    }
    return config;
  }
}
