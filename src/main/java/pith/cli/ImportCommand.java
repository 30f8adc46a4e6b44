package pith.cli;

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
  @Mixin private Database database = new Database();
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
    List<Map<String, Object>> rows = new ArrayList<>();
    List<String> news;
    try (Sources files = Sources.of(sources);
        EmbeddedGraph graph = database.open();
        Progress progress = new Progress(graph, spec.commandLine().getErr())) {
      progress.showOnTerminal();
      for (String path : files.paths()) {
        rows.addAll(
            graph.rows(
                "CALL pith.import($source, $config)", Map.of("source", path, "config", config())));
      }
      news = output.isTable() ? ImportNews.of(graph, rows, database.option()) : List.of();
    }
    output.show(spec.commandLine().getOut(), rows);
    news.forEach(spec.commandLine().getOut()::println);
    return exit(rows);
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
