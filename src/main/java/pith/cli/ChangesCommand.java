package pith.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what changed, for eyes and for a program that runs every night. */
@Command(
    name = "changes",
    mixinStandardHelpOptions = true,
    description = "Tells what imports and merges changed, in order.",
    footer = {
      "",
      "Exit code 1: a result stands worse than before, or a key contradicts itself.",
      "With --papers only what is shown counts."
    })
final class ChangesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private AskedDatabase database = new AskedDatabase();
  @Mixin private Output output = new Output();

  @Option(
      names = "--since",
      paramLabel = "RUN",
      description = "Only what later runs changed. Default: 0, from the beginning.",
      defaultValue = "0")
  private long since;

  @Option(
      names = "--papers",
      paramLabel = "ID",
      split = ",",
      description = "Only these papers: Pith Numbers, arXiv ids or DOIs.")
  private List<String> papers = new ArrayList<>();

  @Option(
      names = "--affecting",
      description = "Also the papers that these depend on, directly or not.")
  private boolean affecting;

  @Override
  public Integer call() {
    List<ChangeLine> lines;
    try (AskedGraph graph = database.open()) {
      lines =
          graph
              .rows(
                  "CALL pith.changes($since, $config)", Map.of("since", since, "config", config()))
              .stream()
              .map(ChangeLine::new)
              .toList();
    }
    output.showWords(
        spec.commandLine().getOut(),
        lines.stream()
            .map(output.isForPrograms() ? ChangeLine::row : ChangeLine::columns)
            .toList());
    return lines.stream().anyMatch(ChangeLine::isBad) ? Main.FINDINGS : Main.DONE;
  }

  private Map<String, Object> config() {
    Map<String, Object> config = new HashMap<>();
    if (!papers.isEmpty()) {
      config.put("papers", papers);
    }
    if (affecting) {
      config.put("affecting", true);
    }
    return config;
  }
}
