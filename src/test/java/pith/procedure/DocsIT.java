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
import java.util.stream.Collectors;
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
  private static final String CALLS = "| name | what it does |\n|---|---|\n";

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

  @Test
  void theTableOfCallsIsTheOneThatTheDatabaseShows() throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf(CALLS) + CALLS.length();
    String expected = calls();
    if (Boolean.getBoolean("pith.docs.write")) {
      int end = readme.indexOf("\n\n", start) + 1;
      Files.writeString(README, readme.substring(0, start) + expected + readme.substring(end));
      readme = Files.readString(README);
    }
    assertEquals(expected, readme.substring(start, readme.indexOf("\n\n", start) + 1));
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

  private String calls() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String kind : List.of("PROCEDURES", "FUNCTIONS")) {
      rows.addAll(
          graph.rows(
              "SHOW "
                  + kind
                  + " YIELD name, description WHERE name STARTS WITH 'pith.' RETURN name, "
                  + (kind.equals("FUNCTIONS") ? "'function' AS kind, " : "'procedure' AS kind, ")
                  + "description"));
    }
    return rows.stream()
        .map(
            row ->
                "| `"
                    + row.get("name")
                    + "` "
                    + row.get("kind")
                    + " | "
                    + row.get("description")
                    + " |\n")
        .sorted()
        .collect(Collectors.joining());
  }

  private static List<List<String>> shown(List<String> columns, List<Map<String, Object>> rows) {
    return rows.stream()
        .map(row -> columns.stream().map(column -> String.valueOf(row.get(column))).toList())
        .toList();
  }
}
