package pith.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.neo4j.graphdb.Transaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pith.graph.query.ExportDocuments;
import pith.procedure.ExportFile;
import pith.procedure.ExportProcedures;

/** Writes all documents into a file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes bundles, states or records to a file (.ndjson, .gz or .zst).")
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private AskedDatabase database = new AskedDatabase();
  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "TARGET", description = "The file to write.")
  private Path target = Path.of("bundles.ndjson");

  @Option(
      names = "--what",
      paramLabel = "bundles|states|records",
      description = "What to write. Default: bundles.",
      defaultValue = "bundles")
  private ExportDocuments.What what = ExportDocuments.What.BUNDLES;

  @Option(names = "--overwrite", description = "Replace a file of that name.")
  private boolean overwrite;

  /** Not by the procedure: Cypher writes into one folder, the person at the shell anywhere. */
  @Override
  public Integer call() {
    Path file = target.toAbsolutePath().normalize();
    if (!Files.isDirectory(file.resolveSibling(""))) {
      throw new WrongUse("there is no folder " + file.resolveSibling(""));
    }
    try (AskedGraph graph = database.open()) {
      ExportProcedures.ExportRow written =
          graph.fold(inFolder -> inFolder(inFolder, file), served -> served(served, file));
      output.show(spec.commandLine().getOut(), List.of(row(written)));
    }
    return Main.DONE;
  }

  private ExportProcedures.ExportRow inFolder(EmbeddedGraph graph, Path file) {
    try (Transaction tx = graph.db().beginTx()) {
      return ExportFile.ofLocal(tx, file, what, overwrite);
    }
  }

  /** The documents come through the port, and are written here. */
  private ExportProcedures.ExportRow served(ServedGraph graph, Path file) {
    return graph.answer(
        "CALL pith.export('', {what: $what}) YIELD document",
        Map.of("what", what.name().toLowerCase(Locale.ROOT)),
        rows ->
            ExportFile.ofLocal(
                file, overwrite, rows.map(row -> String.valueOf(row.get("document")))));
  }

  private static Map<String, Object> row(ExportProcedures.ExportRow written) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("target", written.target());
    row.put("documents", written.documents());
    row.put("bytes", written.bytes());
    return row;
  }
}
