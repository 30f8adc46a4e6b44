package pith.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "Files and folders.")
  private List<String> sources = new ArrayList<>();

  @Option(names = "--open", description = "Admit every intact bundle, also under unknown keys.")
  private boolean open;

  @Option(names = "--threads", paramLabel = "N", description = "Threads that verify.")
  private Optional<Long> threads = Optional.empty();

  @Override
  public Integer call() {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (EmbeddedGraph graph = database.open();
        Progress progress = new Progress(graph, spec.commandLine().getErr())) {
      progress.showOnTerminal();
      for (String source : sources) {
        rows.addAll(
            Database.rows(
                graph,
                "CALL pith.import($source, $config)",
                Map.of("source", local(source), "config", config())));
      }
    }
    output.show(spec.commandLine().getOut(), rows);
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
    Map<String, Object> config = new HashMap<>();
    if (open) {
      config.put("trust", "open");
    }
    threads.ifPresent(number -> config.put("threads", number));
    return config;
  }

  /** As the shell means it: from the working directory, and no scheme. */
  static String local(String source) {
    Path path = Path.of(source).toAbsolutePath().normalize();
    if (!Files.exists(path)) {
      throw new WrongUse("there is no " + source);
    }
    return path.toString();
  }
}
