package pith.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
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
  @Mixin private Database database = new Database();
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
    Map<String, Object> row = new LinkedHashMap<>();
    Path file = target.toAbsolutePath().normalize();
    if (!Files.isDirectory(file.resolveSibling(""))) {
      throw new WrongUse("there is no folder " + file.resolveSibling(""));
    }
    try (EmbeddedGraph graph = database.openToAsk();
        Transaction tx = graph.db().beginTx()) {
      ExportProcedures.ExportRow written = ExportFile.ofLocal(tx, file, what, overwrite);
      row.put("target", written.target());
      row.put("documents", written.documents());
      row.put("bytes", written.bytes());
    }
    output.show(spec.commandLine().getOut(), List.of(row));
    return Main.DONE;
  }
}
