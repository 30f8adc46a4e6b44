package pith.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.ExecutionPlanDescription;
import org.neo4j.graphdb.Transaction;
import pith.CypherFile;
import pith.database.Graph;
import pith.docs.CypherBlock;

/** The queries of pages and recipes find what they look for by an index. */
final class PlansIT {
  /** Half of a graph may have the same value: a scan finds it as quickly. */
  private static final Set<String> FEW_VALUES =
      Set.of("imported", "admitted", "status", "event_type", "verdict", "trusted", "primary_cat");

  private static final Pattern EQUALS = Pattern.compile("\\b\\w+\\.(\\w+) (?:=|IN) ");

  @Test
  void noQueryReadsAllNodesToFindOne() throws IOException {
    List<String> scans = new ArrayList<>();
    List<String> queries = queries();
    try (Graph graph = Graph.withSchema();
        Transaction tx = graph.db().beginTx()) {
      for (String help : List.of("CALL pith.help()", "CALL pith.help('agent')")) {
        graph.rows(help).forEach(row -> queries.add((String) row.get("example")));
      }
      queries.forEach(query -> scans.addAll(scans(tx, query)));
      assertEquals(1, scans(tx, "MATCH (p:Paper {title: 'A title'}) RETURN p").size());
      assertEquals(1, scans(tx, "MATCH (n {pith_number: 'pith:TA2NP4TE'}) RETURN n").size());
    }
    assertEquals(List.of(), scans);
    assertTrue(queries.size() > 80, queries.size() + " queries");
  }

  private static List<String> scans(Transaction tx, String query) {
    List<String> scans = new ArrayList<>();
    try (var result = tx.execute("EXPLAIN " + query)) {
      scans(result.getExecutionPlanDescription(), "", query, scans);
    }
    return scans;
  }

  private static List<String> queries() throws IOException {
    List<String> queries = new ArrayList<>();
    for (Path page : files("docs", ".md")) {
      CypherBlock.of(page).forEach(block -> queries.add(block.cypher()));
    }
    CypherBlock.of(Path.of("README.md")).forEach(block -> queries.add(block.cypher()));
    for (Path recipes : files("cypher", ".cypher")) {
      if (!recipes.endsWith("apoc.cypher") && !recipes.endsWith("gds.cypher")) {
        CypherFile.recipes(recipes).forEach(recipe -> queries.add(recipe.statement()));
      }
    }
    return queries;
  }

  private static List<Path> files(String folder, String suffix) throws IOException {
    try (Stream<Path> all = Files.list(Path.of(folder))) {
      return all.filter(path -> path.toString().endsWith(suffix)).sorted().toList();
    }
  }

  /**
   * @param filter of the operator above, which sees every node of a scan
   */
  private static void scans(
      ExecutionPlanDescription plan, String filter, String query, List<String> scans) {
    String details = String.valueOf(plan.getArguments().get("Details"));
    if (plan.getName().startsWith("AllNodesScan")) {
      scans.add(plan.getName() + " " + details + ": " + query);
    } else if (plan.getName().contains("NodeByLabelScan")) {
      Matcher equals = EQUALS.matcher(filter);
      while (equals.find()) {
        if (!FEW_VALUES.contains(equals.group(1))) {
          scans.add(filter + ": " + query);
        }
      }
    }
    String above = plan.getName().startsWith("Filter") ? details : "";
    plan.getChildren().forEach(child -> scans(child, above, query, scans));
  }
}
