package pith.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Maven projects beside the plugin's own use what it uses, and the pages start them. */
final class ProjectsTest {
  private static final Path NEWEST_NEO4J = Path.of("src/it/server-2026/pom.xml");
  private static final Pattern COMMAND =
      Pattern.compile("mvn [^`\n]*-f (src/(?:bench|fuzz))/pom\\.xml([^`\n]*)");
  private static final Pattern MAIN = Pattern.compile("-Dbench\\.main=(\\S+)");
  private static final Pattern TARGET = Pattern.compile("-Dfuzz\\.target=(\\S+)");

  @Test
  void oneArtefactHasOneVersion() throws Exception {
    Map<String, Set<String>> versions = new TreeMap<>();
    for (Path file : Pom.files()) {
      if (!file.equals(NEWEST_NEO4J)) {
        Pom.read(file)
            .artefacts()
            .forEach(
                (name, theirs) ->
                    assertEquals(
                        versions.merge(name, theirs, (a, b) -> a), theirs, file + ": " + name));
      }
    }
    assertTrue(versions.containsKey("jmh-core") && versions.containsKey("jazzer"), "all are read");
  }

  @Test
  void oneVersionHasOneName() throws Exception {
    Map<String, List<String>> ours = Pom.read(Path.of("pom.xml")).properties();
    for (Path file : Pom.files()) {
      Pom.read(file)
          .properties()
          .forEach(
              (name, values) -> {
                if (name.endsWith(".version")) {
                  assertEquals(ours.getOrDefault(name, values), values, file + ": " + name);
                }
              });
    }
  }

  @Test
  void everyProgramThatThePagesStartIsThere() throws IOException {
    Set<String> projects = new TreeSet<>();
    for (Path page : pages()) {
      for (MatchResult found : COMMAND.matcher(Files.readString(page)).results().toList()) {
        projects.add(found.group(1));
        assertTrue(Files.exists(Path.of(found.group(1), "pom.xml")), found.group());
        Stream.concat(
                MAIN.matcher(found.group(2)).results().map(each -> each.group(1)),
                TARGET.matcher(found.group(2)).results().map(each -> "pith.fuzz." + each.group(1)))
            .map(name -> Path.of(found.group(1), "java", name.replace('.', '/') + ".java"))
            .forEach(program -> assertTrue(Files.exists(program), page + ": " + program));
      }
    }
    assertEquals(Set.of("src/bench", "src/fuzz"), projects);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      return Stream.concat(Stream.of("README.md", "CONTRIBUTING.md").map(Path::of), docs)
          .filter(page -> page.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }
}
