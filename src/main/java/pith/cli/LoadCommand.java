package pith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pith.graph.batch.BatchStore;

/** Makes a new database of files, without transactions. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description =
        "Makes a new database of files and folders: the same graph as import, and sooner. The "
            + "folder of the database must not be there yet.")
final class LoadCommand implements Callable<Integer> {
  /** Settings of an import that mean nothing where there is no graph yet, and no transaction. */
  static final Set<String> MEANINGLESS = Set.of("dry_run", "mend", "batch_size", "writers");

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Database database = new Database();
  @Mixin private Output output = new Output();

  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description = "Files and folders; - is standard input.")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--parts",
      paramLabel = "FOLDER",
      description = "Load the parts that a Spark job made, in place of documents.")
  private Optional<Path> parts = Optional.empty();

  @Option(names = "--open", description = "Admit every intact bundle, also under unknown keys.")
  private boolean open;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    database.believeGiven();
    Map<String, Object> config = config();
    check(config);
    try (Sources files = Sources.of(sources);
        NewDatabase made = NewDatabase.at(database.folder())) {
      if (made.hadLeftovers()) {
        spec.commandLine()
            .getErr()
            .println("pith: an earlier load was stopped here; what it left is removed");
      }
      Load.Done done =
          parts.isPresent()
              ? new PartsLoad(made, spec.commandLine().getErr(), new BatchStore())
                  .run(parts.get(), database.option())
              : new Load(made, spec.commandLine().getErr(), new BatchStore())
                  .run(files.paths(), config, database.option());
      made.keep();
      ImportCommand.show(output, out, done.rows());
      if (output.isTable()) {
        done.news().forEach(out::println);
      }
      return ImportCommand.exit(done.rows());
    }
  }

  /** What a job was told decides how its parts are loaded. */
  private void check(Map<String, Object> config) {
    if (parts.isEmpty() == sources.isEmpty()) {
      throw new WrongUse("name the documents to load, or one folder of parts with --parts");
    }
    if (parts.isPresent() && !config.isEmpty()) {
      throw new WrongUse(
          "parts have the settings of the job that made them. Leave out: "
              + String.join(", ", new TreeSet<>(config.keySet())));
    }
  }

  private Map<String, Object> config() {
    Map<String, Object> config = new HashMap<>(SettingOptions.given(spec));
    if (open) {
      config.put("trust", "open");
    }
    return config;
  }
}
