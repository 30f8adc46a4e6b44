package pith.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pith.cli.CommandProcess;
import pith.database.LoadedGraph;

/** A database that a load made, put into a server as the page says. */
final class LoadedServerIT {
  @TempDir private Path folder;

  @Test
  @Tag("exhaustive")
  void aServerOfTheNewestLineGoesOn() throws Exception {
    goesOn(RealServer.Line.NEWEST);
  }

  @Test
  @Tag("exhaustive")
  void aServerOfTheOtherLineGoesOn() throws Exception {
    goesOn(RealServer.Line.LTS);
  }

  private void goesOn(RealServer.Line line) throws Exception {
    Path made = folder.resolve("new-mirror");
    CommandProcess.Ran load =
        CommandProcess.run(folder, Map.of(), "", words("load", "--open", "--db", made.toString()));
    assertEquals(0, load.exit(), load.err());
    String digest;
    try (LoadedGraph graph = LoadedGraph.open(made)) {
      digest = graph.digest();
    }
    try (RealServer server = RealServer.startOn(line, commands(made))) {
      assertEquals(
          digest,
          server
              .row("CALL pith.digest() YIELD kind, sha256 WHERE kind = 'graph' RETURN sha256")
              .get("sha256"));
      assertEquals(
          List.of(),
          server.rows(
              "CALL pith.verify.all() YIELD check, status, found WITH * "
                  + "WHERE check STARTS WITH 'STORED' AND status = 'FAIL' RETURN check, found"));
      assertEquals(
          0L, server.row("CALL pith.merge.all() YIELD written RETURN sum(written) AS n").get("n"));
      Map<String, Object> again =
          server.row("CALL pith.import('synthetic-papers.ndjson', {trust: 'open'})");
      assertEquals(again.get("documents"), again.get("unchanged"), again::toString);
      assertFalse(server.rows("CALL pith.imports()").isEmpty());
    }
  }

  private static String[] words(String... first) throws IOException {
    List<String> words = new ArrayList<>(List.of(first));
    try (Stream<Path> samples = Files.list(Path.of("import"))) {
      samples
          .map(Path::toString)
          .filter(name -> name.endsWith(".bundle.json") || name.endsWith(".ndjson"))
          .sorted()
          .forEach(words::add);
    }
    return words.toArray(String[]::new);
  }

  /** The lines of the page, which speak of a folder of this name. */
  private static List<String> commands(Path made) throws IOException {
    String page = Files.readString(Path.of("docs/load.md"));
    int section = page.indexOf("## Into a server");
    int begin = page.indexOf("```sh\n", section) + 6;
    List<String> lines = page.substring(begin, page.indexOf("```", begin)).lines().toList();
    assertEquals(3, lines.size());
    return lines.stream().map(each -> each.replace("new-mirror", "'" + made + "'")).toList();
  }
}
