package pith.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pith.CypherFile;
import pith.database.Graph;
import pith.database.Samples;

/**
 * Every file of {@code cypher/} on the sample corpus, with the rows that it promises. {@code
 * -Dpith.docs.write=true} writes the rows that come.
 */
final class RecipesIT {
  private static final Path FOLDER = Path.of("cypher");
  private static Graph graph;

  @BeforeAll
  static void start() throws IOException {
    graph = Graph.start();
    Samples.importInto(graph);
    Files.copy(
        Path.of("docs/references.sample.bib"), graph.importDirectory().resolve("references.bib"));
  }

  @AfterAll
  static void stop() {
    Samples.forget();
    graph.close();
  }

  @TestFactory
  Stream<DynamicTest> everyRecipe() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(path -> path.toString().endsWith(".cypher"))
          .filter(path -> !path.endsWith("apoc.cypher"))
          .sorted()
          .toList()
          .stream()
          .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> run(path)));
    }
  }

  @Test
  void theExamplesOfTheHelpRun() {
    for (Map<String, Object> help : graph.rows("CALL pith.help()")) {
      assertFalse(graph.rows((String) help.get("example")).isEmpty(), help.toString());
    }
    assertEquals(2, graph.rows("CALL pith.help('states')").size());
    for (String word : List.of("retract", "bibliography", "refuted", "references")) {
      assertFalse(graph.rows("CALL pith.help($word)", "word", word).isEmpty(), word);
    }
  }

  /** A token has three characters or more, in English and in Cypher. */
  @Test
  void theGuideOfAgentsRunsAndIsShort() {
    int characters = 0;
    int questions = 0;
    for (Map<String, Object> row : graph.rows("CALL pith.help('agent')")) {
      assertFalse(graph.rows((String) row.get("example")).isEmpty(), row.toString());
      characters += row.toString().length();
      questions += row.get("name").equals("question") ? 1 : 0;
    }
    assertEquals(10, questions);
    assertTrue(characters < 6_000, characters + " characters");
  }

  @Test
  void everyQueryOfTheGuideRuns() throws IOException {
    Matcher query =
        Pattern.compile("runnable\">(.*?)</pre>", Pattern.DOTALL)
            .matcher(Files.readString(FOLDER.resolve("guide.html")));
    int run = 0;
    while (query.find()) {
      String cypher = query.group(1).replace("&lt;", "<").replace("&gt;", ">");
      assertFalse(graph.rows(cypher).isEmpty(), cypher);
      run++;
    }
    assertEquals(7, run);
  }

  @Test
  void theStyleSheetKnowsEveryKindOfNode() throws IOException {
    String style = Files.readString(FOLDER.resolve("style.grass"));
    for (String label :
        List.of("Paper", "Event", "Alias", "Signer", "Bundle", "Claim", "Refusal")) {
      assertTrue(style.contains("node." + label + " {"), label);
    }
  }

  private static void run(Path file) throws IOException {
    assertTrue(Files.readAllLines(file).get(0).startsWith("// "), file + " has no purpose");
    if (file.endsWith("gds.cypher")) {
      Assumptions.assumeTrue(
          hasProcedure("gds.pageRank.stream"), "Graph Data Science is not installed here");
    }
    List<CypherFile.Recipe> recipes = CypherFile.recipes(file);
    List<List<String>> tables = new ArrayList<>();
    for (CypherFile.Recipe recipe : recipes) {
      List<Map<String, Object>> rows = graph.rows(recipe.statement());
      assertFalse(rows.isEmpty(), file + ": " + recipe.statement());
      tables.add(file.endsWith("setup.cypher") ? List.of() : table(rows));
    }
    if (Boolean.getBoolean("pith.docs.write")) {
      Files.writeString(file, CypherFile.with(file, tables));
      recipes = CypherFile.recipes(file);
    }
    for (int i = 0; i < recipes.size(); i++) {
      assertEquals(tables.get(i), recipes.get(i).table(), file + ": " + recipes.get(i).statement());
    }
  }

  private static boolean hasProcedure(String name) {
    return !graph
        .rows(
            "SHOW PROCEDURES YIELD name AS called WHERE called = $name RETURN called", "name", name)
        .isEmpty();
  }

  private static List<String> table(List<Map<String, Object>> rows) {
    List<String> table = new ArrayList<>();
    table.add("| " + String.join(" | ", rows.get(0).keySet()) + " |");
    for (Map<String, Object> row : rows) {
      table.add(
          row.values().stream()
              .map(value -> String.valueOf(value))
              .collect(Collectors.joining(" | ", "| ", " |")));
    }
    return table;
  }
}
