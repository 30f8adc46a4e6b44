package pith.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The sample bundles, and the keys that their makers signed them with. */
final class Samples {
  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      description = "Where import/ with the samples is. Default: beside pith.",
      defaultValue = "${sys:pith.home:-.}")
  private Path home = Path.of(".");

  /**
   * Their keys are pinned only where they are loaded: a mirror of real bundles never meets them.
   */
  List<Map<String, Object>> load(Database database, EmbeddedGraph graph) {
    database.believeSamples(home);
    Path folder = home.resolve("import").toAbsolutePath().normalize();
    lay(folder, database.imports());
    return Database.rows(graph, "CALL pith.import($samples)", Map.of("samples", folder.toString()));
  }

  /** Where {@code pith serve} lets them be imported from again. */
  private static void lay(Path from, Path to) {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException failed) {
      throw new WrongUse("the samples of " + from + " cannot be copied to " + to);
    }
  }
}
