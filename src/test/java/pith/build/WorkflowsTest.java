package pith.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The hosted workflows run what the README says, on what it promises. */
final class WorkflowsTest {
  private static final Path WORKFLOWS = Path.of(".github", "workflows");
  private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)*");

  @Test
  void theJavasAreThoseOfTheReadme() throws IOException {
    String jobs = row("Java").replaceFirst(".*jobs for", "");
    assertEquals(versions(jobs), axis("java"));
  }

  @Test
  void theLinesOfNeo4jAreThoseOfTheReadmeAndOfTheServers() throws IOException {
    List<String> lines =
        Pattern.compile("(\\d+(?:\\.\\d+)*)(?: LTS)? on Java")
            .matcher(row("Neo4j"))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(lines, axis("neo4j"));
    try (Stream<Path> servers = Files.list(Path.of("src", "it"))) {
      assertEquals(
          lines.stream().map(line -> "server-" + line).toList(),
          servers
              .map(server -> server.getFileName().toString())
              .sorted(Comparator.reverseOrder())
              .toList());
    }
  }

  @Test
  void theCommandIsTheOneOfTheReadme() throws IOException {
    String developing = section(Files.readString(Path.of("README.md")), "\n## Developing\n");
    String command = developing.split("```sh\n", 2)[1].split("\n", 2)[0];
    for (String workflow : List.of("ci.yml", "release.yml")) {
      assertTrue(lines(workflow).contains("- run: " + command), workflow + ": " + command);
    }
  }

  /** A tag of an action can be moved, a commit cannot. */
  @Test
  void everyActionIsPinnedToACommit() throws IOException {
    try (Stream<Path> files = Files.list(WORKFLOWS)) {
      for (Path file : files.toList()) {
        List<String> uses =
            lines(file.getFileName().toString()).stream()
                .filter(line -> line.contains("uses:"))
                .toList();
        assertTrue(uses.size() > 0, file.toString());
        for (String use : uses) {
          assertTrue(use.matches("- uses: [\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"), use);
        }
      }
    }
  }

  @Test
  void aReleaseBuildsTwiceAndAttachesWhatWasCompared() throws IOException {
    List<String> lines = lines("release.yml");
    int made = lines.indexOf("- run: .github/release.sh \"$GITHUB_REF_NAME\"");
    assertTrue(made > 0 && Files.isExecutable(Path.of(".github", "release.sh")));
    assertTrue(
        lines.subList(made, lines.size()).stream()
            .anyMatch(line -> line.matches("- run: gh release create .* target/release/\\*")));
  }

  private static List<String> axis(String name) throws IOException {
    String line =
        lines("ci.yml").stream()
            .filter(each -> each.startsWith(name + ": ["))
            .findFirst()
            .orElseThrow();
    return versions(line.substring(name.length() + 1));
  }

  private static List<String> versions(String text) {
    return VERSION.matcher(text).results().map(MatchResult::group).toList();
  }

  private static String row(String first) throws IOException {
    return section(Files.readString(Path.of("README.md")), "\n| works with |")
        .lines()
        .filter(line -> line.startsWith("| " + first + " |"))
        .findFirst()
        .orElseThrow();
  }

  private static String section(String page, String start) {
    return page.substring(page.indexOf(start) + start.length());
  }

  private static List<String> lines(String workflow) throws IOException {
    return Files.readAllLines(WORKFLOWS.resolve(workflow)).stream().map(String::strip).toList();
  }
}
