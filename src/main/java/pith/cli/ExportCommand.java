package pith.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Everything back out. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes bundles, states or records to a file (.ndjson, .gz or .zst).")
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Database database = new Database();
  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "TARGET", description = "The file to write.")
  private Path target = Path.of("bundles.ndjson");

  @Option(
      names = "--what",
      paramLabel = "bundles|states|records",
      description = "What to write.",
      defaultValue = "bundles")
  private String what = "bundles";

  @Option(names = "--overwrite", description = "Replace a file of that name.")
  private boolean overwrite;

  @Override
  public Integer call() {
    List<Map<String, Object>> rows;
    try (EmbeddedGraph graph = database.open()) {
      rows =
          Database.rows(
              graph,
              "CALL pith.export($target, {what: $what, overwrite: $overwrite}) "
                  + "YIELD target, documents, bytes RETURN target, documents, bytes",
              Map.of(
                  "target",
                  target.toAbsolutePath().normalize().toString(),
                  "what",
                  what,
                  "overwrite",
                  overwrite));
    }
    output.show(spec.commandLine().getOut(), rows);
    return Main.DONE;
  }
}
