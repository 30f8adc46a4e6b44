package pith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job from beginning to end. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Imports the samples, verifies, merges, and says what to try next.")
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Database database = new Database();
  @Mixin private Output output = new Output();

  @Option(
      names = "--samples",
      paramLabel = "FOLDER",
      description = "The folder of the samples.",
      defaultValue = "${sys:pith.home:-.}/import")
  private Path samples = Path.of("import");

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (EmbeddedGraph graph = database.open()) {
      step(out, graph, "Import", "CALL pith.import($samples)");
      step(
          out,
          graph,
          "Every paper, and what became of it",
          "MATCH (p:Paper) WHERE p.imported AND p.source_id STARTS WITH '1' "
              + "OR p.imported AND p.verdict <> 'TRUSTED' "
              + "RETURN p.short_number AS paper, p.title AS title, pith.verdict(p.pith_number) "
              + "AS verdict ORDER BY paper LIMIT 10");
      step(
          out,
          graph,
          "Verified again from the store",
          "CALL pith.verify.all() YIELD check, status, found WHERE check = 'SUMMARY' "
              + "RETURN status, found");
      step(
          out,
          graph,
          "Merged again: states that changed",
          "CALL pith.merge.all() YIELD changed RETURN count(*) AS papers, "
              + "sum(CASE WHEN changed THEN 1 ELSE 0 END) AS changed");
    }
    if (output.isTable()) {
      out.println();
      out.println("Try next:");
      out.println("  ./pith verify arxiv:1610.09645");
      out.println("  ./pith query \"CALL pith.history('pith:TA2NP4TE')\"");
      out.println("  ./pith query \"CALL pith.help()\"");
      out.println("  ./pith serve");
    }
    return Main.DONE;
  }

  private void step(PrintWriter out, EmbeddedGraph graph, String title, String cypher) {
    if (output.isTable()) {
      out.println();
      out.println(title);
    }
    List<Map<String, Object>> rows =
        Database.rows(
            graph, cypher, Map.of("samples", samples.toAbsolutePath().normalize().toString()));
    output.show(out, rows);
  }
}
