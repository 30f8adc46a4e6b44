package pith.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The sample bundles, and the keys that their makers signed them with. */
final class Samples {
  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      description = "Where import/ with the samples lies.",
      defaultValue = "${sys:pith.home:-.}")
  private Path home = Path.of(".");

  /**
   * Their keys are pinned only where they are loaded: a mirror of real bundles never meets them.
   */
  List<Map<String, Object>> load(Database database, EmbeddedGraph graph) {
    database.believeSamples(home);
    String folder = home.resolve("import").toAbsolutePath().normalize().toString();
    return Database.rows(graph, "CALL pith.import($samples)", Map.of("samples", folder));
  }
}
