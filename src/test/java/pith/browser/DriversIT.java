package pith.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import pith.docs.CypherBlock;

/**
 * What the README promises, by two drivers against {@code pith serve}. It has more papers in than
 * the README's server: the promised rows are among those that come.
 */
final class DriversIT {
  private static final Path SCRIPTS = Path.of("src/test/node");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static Served served;
  private static List<CypherBlock> blocks;

  @BeforeAll
  static void serve() throws IOException {
    served = Served.start(folder);
    blocks = CypherBlock.of(Path.of("README.md")).stream().map(DriversIT::here).toList();
    assertTrue(blocks.size() >= 5);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    served.close();
  }

  /** The samples lie where the README's reader copies them to, and are in already. */
  private static CypherBlock here(CypherBlock block) {
    return block.cypher().contains("'*.bundle.json'")
        ? new CypherBlock(
            block.cypher(), List.of("documents", "imported"), List.of(List.of("3", "0")))
        : block;
  }

  @Test
  void theJavaDriver() {
    try (Driver driver = served.driver();
        Session session = driver.session()) {
      for (CypherBlock block : blocks) {
        List<Record> records = session.run(block.cypher()).list();
        assertPromised(
            block,
            records.stream()
                .map(row -> block.columns().stream().map(name -> shown(row.get(name))).toList())
                .toList());
      }
    }
  }

  private static String shown(Value value) {
    return value.hasType(org.neo4j.driver.types.TypeSystem.getDefault().LIST())
        ? value.asList(DriversIT::shown).stream().collect(Collectors.joining(", ", "[", "]"))
        : String.valueOf(value.asObject());
  }

  @Test
  void theJavaScriptDriver() throws Exception {
    Path home = Files.createDirectory(folder.resolve("node"));
    for (String name : List.of("package.json", "package-lock.json", "run.mjs")) {
      Files.copy(SCRIPTS.resolve(name), home.resolve(name));
    }
    Assumptions.assumeTrue(
        run(home, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund").isEnded(),
        "SKIPPED: the JavaScript driver cannot be had here (no npm, or no registry)");
    Path statements = home.resolve("statements.json");
    JSON.writeValue(statements.toFile(), blocks);
    Files.writeString(home.resolve("password"), served.password());
    Ran ran = run(home, "node", "run.mjs", served.boltUri(), statements.toString(), "password");
    assertTrue(ran.isEnded(), ran.out());
    List<String> lines = ran.out().lines().toList();
    assertEquals(blocks.size(), lines.size(), ran.out());
    for (int i = 0; i < lines.size(); i++) {
      assertPromised(blocks.get(i), rows(lines.get(i)));
    }
  }

  private static List<List<String>> rows(String line) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String[] row : JSON.readValue(line, String[][].class)) {
      rows.add(List.of(row));
    }
    return rows;
  }

  private static void assertPromised(CypherBlock block, List<List<String>> rows) {
    assertTrue(rows.containsAll(block.rows()), block + " gave " + rows);
  }

  /** What a program printed, and whether it ended well. */
  private record Ran(boolean isEnded, String out) {}

  private static Ran run(Path home, String... command) throws Exception {
    Path out = home.resolve("out");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(home.toFile())
              .redirectError(home.resolve("errors").toFile())
              .redirectOutput(out.toFile())
              .start();
      boolean isEnded = process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0;
      process.destroy();
      return new Ran(isEnded, Files.readString(out) + (isEnded ? "" : errors(home)));
    } catch (IOException notHere) {
      return new Ran(false, notHere.toString());
    }
  }

  private static String errors(Path home) throws IOException {
    return Files.readString(home.resolve("errors"));
  }
}
