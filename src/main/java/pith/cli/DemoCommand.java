package pith.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Imports the samples and shows what can be asked. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Imports the samples, verifies, merges, and says what to try next.")
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Database database = new Database();
  @Mixin private Output output = new Output();
  @Mixin private Samples samples = new Samples();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (EmbeddedGraph graph = database.open()) {
      step(out, "Import", samples.load(database, graph));
      step(
          out,
          graph,
          "The papers, and the verdict of each",
          "MATCH (p:Paper {imported: true}) RETURN p.verdict AS verdict, count(*) AS papers "
              + "ORDER BY verdict");
      step(
          out,
          graph,
          "Kept out: a tampered copy, and a forger's clone in which every hash and signature holds",
          "MATCH (b:Bundle {admitted: false})-[:DESCRIBES]->(p:Paper) "
              + "CALL pith.verify(p.pith_number) YIELD check, found WHERE check = 'SUMMARY' "
              + "RETURN p.short_number AS paper, "
              + "[s IN split(found, ' | ') WHERE s ENDS WITH 'Not trusted.'][0] AS in_words "
              + "ORDER BY paper");
      step(
          out,
          graph,
          "A fork: one key signed two events for the same position",
          "CALL pith.conflicts() YIELD kind, subject, details WHERE kind = 'EQUIVOCATION' "
              + "RETURN subject AS paper, details");
      step(
          out,
          graph,
          "The papers that depend on a retracted paper, by distance",
          "CALL pith.cascade('arxiv:2699.00009') YIELD distance, shaken WHERE distance > 0 "
              + "RETURN distance, shaken, count(*) AS papers ORDER BY distance LIMIT 4");
      step(
          out,
          graph,
          "Every hash and signature again, from the store (what fails is the tampered copy)",
          "CALL pith.verify.all() YIELD check, status, found WHERE check = 'SUMMARY' "
              + "RETURN status, found");
      step(
          out,
          graph,
          "Every state again",
          "CALL pith.merge.all() YIELD changed RETURN count(*) AS papers, "
              + "sum(CASE WHEN changed THEN 1 ELSE 0 END) AS changed");
    }
    if (output.isTable()) {
      out.println();
      out.println("Try next:");
      out.println("  ./pith verify arxiv:1610.09645");
      out.println("  ./pith query \"CALL pith.history('pith:TA2NP4TE')\"");
      out.println("  ./pith query \"CALL pith.cascade('arxiv:2699.00009', {depth: 1})\"");
      out.println("  ./pith query \"CALL pith.help()\"");
      out.println("  ./pith serve");
    }
    return Main.DONE;
  }

  private void step(PrintWriter out, EmbeddedGraph graph, String title, String cypher) {
    step(out, title, Database.rows(graph, cypher, Map.of()));
  }

  private void step(PrintWriter out, String title, List<Map<String, Object>> rows) {
    if (output.isTable()) {
      out.println();
      out.println(title);
    }
    output.show(out, rows);
  }
}
