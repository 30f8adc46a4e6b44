package pith.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
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
  private static final String RETRACTED = "arxiv:2699.00009";
  private static final List<String> BRIEF =
      List.of("documents", "imported", "unchanged", "quarantined", "refused", "papers", "events");

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Database database = new Database();
  @Mixin private Output output = new Output();
  @Mixin private Samples samples = new Samples();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (EmbeddedGraph graph = database.open()) {
      step(out, "Import", brief(samples.load(database, graph)));
      step(
          out,
          graph,
          "A retracted result, and who signed the retraction",
          "CALL pith.standing('"
              + RETRACTED
              + "') YIELD id, title, standing, events "
              + "MATCH (e:Event {event_id: events[0]})-[:SIGNED_BY]->(s:Signer) "
              + "RETURN id AS paper, title, standing, s.signer_id AS signed_by, s.trust AS key");
      dependent(out, graph);
      step(
          out,
          graph,
          "Every hash and signature again, from the store. One paper fails: its copy was tampered"
              + " with",
          "CALL pith.verify.all() YIELD check, status, found WHERE check = 'SUMMARY' "
              + "RETURN status, found");
      step(
          out,
          graph,
          "Kept out: the tampered copy, and a forger's clone in which every hash and signature"
              + " holds",
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
          "The papers, and the verdict on the documents of each",
          "MATCH (p:Paper {imported: true}) RETURN p.verdict AS verdict, count(*) AS papers "
              + "ORDER BY verdict");
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
      out.println(
          "  ./pith query \"CALL pith.cascade('" + RETRACTED + "') YIELD distance, title\"");
      out.println("  ./pith bib docs/references.sample.bib");
      out.println("  ./pith verify arxiv:1610.09645");
      out.println(
          "  ./pith query \"CALL pith.history('pith:TA2NP4TE') YIELD event_type, created_at,"
              + " signer_id\"");
      out.println("  ./pith query \"CALL pith.help()\"");
      out.println("  ./pith serve");
    }
    return Main.DONE;
  }

  /** The numbers in the headings are counted from the rows of the same walk. */
  private void dependent(PrintWriter out, EmbeddedGraph graph) {
    String walk = "CALL pith.cascade('" + RETRACTED + "') YIELD distance, pith_number, title ";
    List<Map<String, Object>> all =
        Database.rows(
            graph,
            walk
                + "WITH * WHERE distance > 0 RETURN distance, 'pith:' + substring(pith_number, 10,"
                + " 8) AS paper, title ORDER BY distance, title",
            Map.of());
    step(
        out,
        "The papers that depend on it, nearest first: ten of " + all.size(),
        all.stream().limit(10).toList());
    step(
        out,
        graph,
        "How many they are, by distance: " + all.size() + " in all",
        walk + "WITH * WHERE distance > 0 RETURN distance, count(*) AS papers ORDER BY distance");
  }

  /** What an import did, without the settings that it did it with. */
  private static List<Map<String, Object>> brief(List<Map<String, Object>> rows) {
    return rows.stream()
        .map(
            row -> {
              Map<String, Object> brief = new LinkedHashMap<>();
              BRIEF.forEach(column -> brief.put(column, row.get(column)));
              return brief;
            })
        .toList();
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
