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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import pith.verify.Check;

/** What the documentation says is what happens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DocsIT {
  private static final Path README = Path.of("README.md");
  private static final Pattern BLOCK =
      Pattern.compile("```cypher\n(.*?)```\n(?:\n((?:\\|[^\n]*\n)+))?", Pattern.DOTALL);
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
      Matcher block = BLOCK.matcher(Files.readString(page));
      while (block.find()) {
        List<Map<String, Object>> rows = graph.rows(block.group(1).strip().replaceAll(";$", ""));
        if (block.group(2) != null) {
          assertEquals(table(block.group(2)), shown(block.group(2), rows), block.group(1));
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

  private static List<List<String>> table(String text) {
    return text.lines().filter(line -> !line.startsWith("|---")).map(DocsIT::cells).toList();
  }

  private static List<List<String>> shown(String table, List<Map<String, Object>> rows) {
    List<String> columns = cells(table.lines().findFirst().orElseThrow());
    List<List<String>> shown = new ArrayList<>(List.of(columns));
    for (Map<String, Object> row : rows) {
      shown.add(columns.stream().map(column -> String.valueOf(row.get(column))).toList());
    }
    return shown;
  }

  private static List<String> cells(String line) {
    String inner = line.strip();
    return Stream.of(inner.substring(1, inner.length() - 1).split("\\|"))
        .map(String::strip)
        .toList();
  }
}
