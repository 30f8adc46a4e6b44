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
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import pith.database.Graph;
import pith.docs.CypherBlock;
import pith.procedure.support.Version;
import pith.verify.Check;

/** What the documentation says is what happens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DocsIT {
  private static final Path README = Path.of("README.md");
  private static final Pattern CALL =
      Pattern.compile(
          "^\\| (`pith\\.[^`]*` (?:procedure|function)) \\| .* \\|$", Pattern.MULTILINE);

  private Graph graph;

  @BeforeAll
  void start() throws Exception {
    graph = Graph.start();
    try (Stream<Path> samples = Files.list(Path.of("import"))) {
      for (Path sample : samples.filter(path -> path.toString().endsWith(".json")).toList()) {
        Files.copy(sample, graph.importDirectory().resolve(sample.getFileName()));
      }
    }
  }

  @AfterAll
  void stop() {
    graph.close();
  }

  @BeforeEach
  void empty() {
    graph.empty();
  }

  @Test
  void everyBlockOfThePagesGivesWhatItPromises() throws IOException {
    int run = 0;
    for (Path page : pages()) {
      graph.empty();
      for (CypherBlock block : CypherBlock.of(page)) {
        List<Map<String, Object>> rows = graph.rows(block.cypher());
        if (!block.columns().isEmpty()) {
          assertEquals(block.rows(), shown(block.columns(), rows), block.cypher());
        }
        run++;
      }
    }
    assertTrue(run >= 5);
    System.out.println("Cypher blocks of the pages run: " + run);
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(README));
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      docs.filter(path -> path.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  /** The README groups them by task; a call that is in no group, or in two, is shown. */
  @Test
  void theTablesOfCallsHaveWhatTheDatabaseShows() throws IOException {
    Map<String, String> shown = calls();
    String readme = Files.readString(README);
    if (Boolean.getBoolean("pith.docs.write")) {
      readme =
          CALL.matcher(readme)
              .replaceAll(
                  row -> Matcher.quoteReplacement(shown.getOrDefault(row.group(1), row.group())));
      Files.writeString(README, readme);
    }
    List<String> written = CALL.matcher(readme).results().map(MatchResult::group).sorted().toList();
    assertEquals(shown.values().stream().sorted().toList(), written);
  }

  @Test
  void everyArgumentAndColumnIsDescribed() {
    for (Map<String, Object> call :
        graph.rows(
            "SHOW PROCEDURES YIELD name, argumentDescription, returnDescription "
                + "WHERE name STARTS WITH 'pith.' RETURN *")) {
      for (String part : List.of("argumentDescription", "returnDescription")) {
        for (Object column : (List<?>) call.get(part)) {
          Map<?, ?> described = (Map<?, ?>) column;
          String text = String.valueOf(described.get("description"));
          assertFalse(
              text.isBlank() || text.equals(described.get("name") + " :: " + described.get("type")),
              call.get("name") + ": " + described);
        }
      }
    }
  }

  @Test
  void everyCheckIsInTheDocs() throws IOException {
    String page = Files.readString(Path.of("docs/checks.md"));
    for (Check check : Check.values()) {
      String row = "| `" + check + "` |";
      assertTrue(page.contains(row) && page.contains(check.whatToDo()), row);
    }
  }

  @Test
  void theVersionIsTheBuilds() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    assertTrue(pom.contains("<version>" + Version.TEXT + "</version>\n  <packaging>jar"));
    assertTrue(Files.readString(README).contains("pith-neo4j-" + Version.TEXT + ".jar"));
  }

  /** The row of each call, by its first cell. */
  private Map<String, String> calls() {
    Map<String, String> calls = new TreeMap<>();
    for (String kind : List.of("procedure", "function")) {
      for (Map<String, Object> call :
          graph.rows(
              "SHOW "
                  + kind
                  + "S YIELD name, description WHERE name STARTS WITH 'pith.' "
                  + "RETURN name, description")) {
        String name = "`" + call.get("name") + "` " + kind;
        calls.put(name, "| " + name + " | " + call.get("description") + " |");
      }
    }
    return calls;
  }

  private static List<List<String>> shown(List<String> columns, List<Map<String, Object>> rows) {
    return rows.stream()
        .map(row -> columns.stream().map(column -> String.valueOf(row.get(column))).toList())
        .toList();
  }
}
