package pith.load.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.graphdb.QueryExecutionException;
import pith.database.Graph;

/**
 * Every spelling of a place outside, in every call that takes one, under every combination of
 * Neo4j's two settings: nothing outside is read or written.
 */
final class PathsIT {
  private static final String SECRET = "not for Cypher";

  private static final List<String> CALLS =
      List.of(
          "CALL pith.import($path)",
          "CALL pith.import($path, {dry_run: true})",
          "CALL pith.check($path)",
          "CALL pith.export($path)",
          "CALL pith.export($path, {overwrite: true})");

  private static final Set<String> CODES =
      Set.of(
          "OUTSIDE_IMPORT_DIRECTORY",
          "SWITCHED_OFF",
          "BAD_NAME",
          "UNSUPPORTED_SCHEME",
          "NOT_FOUND",
          "NOT_A_FILE",
          "EXISTS_ALREADY");

  @TempDir private Path elsewhere;

  @ParameterizedTest(name = "files allowed {0}")
  @ValueSource(booleans = {true, false})
  void nothingOutsideIsReadOrWritten(boolean allowed) throws Exception {
    Path secret = Files.writeString(elsewhere.resolve("secret.json"), "{\"a\":\"" + SECRET + "\"}");
    try (Graph graph = Graph.start(allowed)) {
      Path exports = Files.createDirectory(graph.importDirectory().resolve("pith-export"));
      lay(graph.importDirectory());
      lay(exports);
      Set<String> before = listing(elsewhere);
      for (String path : spellings(graph.importDirectory(), secret)) {
        for (String call : CALLS) {
          assertTimeoutPreemptively(Duration.ofMinutes(2), () -> assertRefused(graph, call, path));
        }
      }
      assertEquals(before, listing(elsewhere));
      assertTrue(Files.readString(secret).contains(SECRET));
      assertEquals(0L, graph.value("MATCH (n:Refusal|Paper|Bundle) RETURN count(n)"));
    }
  }

  private void lay(Path root) throws IOException, InterruptedException {
    Files.createSymbolicLink(root.resolve("out"), elsewhere);
    Files.createSymbolicLink(root.resolve("out.json"), elsewhere.resolve("secret.json"));
    assertEquals(
        0, new ProcessBuilder("mkfifo", root.resolve("pipe").toString()).start().waitFor());
  }

  private List<String> spellings(Path root, Path secret) {
    String up = root.relativize(secret).toString();
    return List.of(
        secret.toString(),
        "file:" + secret,
        "file:/" + secret,
        "file://" + secret,
        "file:///" + up,
        "FILE:///" + up,
        up,
        "./" + up,
        "x/../" + up,
        up.replace("..", "%2e%2e"),
        "file:///" + up.replace("..", "%2E%2e"),
        "file:///" + up.replace("/", "%2f"),
        up.replace('/', '\\'),
        secret + "\u0000.json",
        "file:///x%00" + up,
        "out",
        "pith-export/out",
        "pith-export/out.json",
        "file:///pith-export/out/secret.json",
        root.resolve("pith-export/out.json").toString(),
        "out/secret.json",
        "out/new.ndjson",
        "out/*.json",
        "out.json",
        "pipe",
        "/dev/zero",
        "/dev/stdin",
        "file:///dev/zero",
        "../new.ndjson",
        elsewhere.resolve("new.ndjson.gz").toString(),
        "http://127.0.0.1:9/x.json",
        "jar:file:" + secret + "!/x");
  }

  private static void assertRefused(Graph graph, String call, String path) {
    QueryExecutionException refused =
        assertThrows(
            QueryExecutionException.class,
            () -> graph.rows(call, "path", path),
            call + " of " + path);
    String message = refused.getMessage();
    assertTrue(CODES.stream().anyMatch(message::startsWith), path + ": " + message);
    assertFalse(message.contains(SECRET), message);
  }

  private static Set<String> listing(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(Path::toString)
          .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }
  }
}
