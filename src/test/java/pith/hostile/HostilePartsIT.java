package pith.hostile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pith.cli.Shell;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.database.Graph;
import pith.database.LoadedGraph;
import pith.graph.importing.TakenPaper;
import pith.graph.parts.LocalJob;
import pith.load.Limits;
import pith.model.JsonObject;
import pith.trust.Assessor;
import pith.trust.TrustFile;
import pith.trust.TrustFileRefused;
import pith.trust.TrustMode;

/** Hostile archives, made into parts, loaded, and imported: the graphs are the same. */
final class HostilePartsIT {
  @TempDir static Path folder;
  private static Graph graph;
  private static int made;

  @BeforeAll
  static void start() {
    graph = Graph.withSchema();
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @AfterEach
  void useNoFile() {
    System.clearProperty(GraphImport.PROPERTY);
  }

  @Test
  void partsGiveTheGraphOfAnImport() throws Exception {
    compare(HostileLoads.history(1, 16), 3);
  }

  @Test
  @Tag("exhaustive")
  void moreParts() throws Exception {
    for (int seed = 0; seed < 60; seed++) {
      compare(HostileLoads.history(seed, 16), 1 + seed % 9);
    }
  }

  private static void compare(History history, int partitions) throws Exception {
    GraphOfImport imported = GraphOfImport.of(graph, folder, history);
    Path parts = folder.resolve("parts-" + ++made);
    boolean isOpen = history.steps().get(0).asOpen();
    new LocalJob(terms(isOpen), partitions, parts)
        .run(
            List.of(HostileLoads.dump(history, folder.resolve("parts-" + made + ".ndjson"))),
            isOpen ? JsonObject.builder().put("trust", "open").build() : JsonObject.EMPTY);
    try (LoadedGraph loaded = load(parts)) {
      imported.assertSame(loaded, "parts " + made);
    }
  }

  private static TakenPaper.Terms terms(boolean isOpen) throws IOException, TrustFileRefused {
    return new TakenPaper.Terms(
        new Assessor(
            TrustFile.read(Path.of(System.getProperty(GraphImport.PROPERTY))),
            new KeyCache(Arithmetic.FAST)),
        isOpen ? TrustMode.OPEN : TrustMode.PINNED,
        Limits.STANDARD.maxQuarantinedValues(),
        Instant.now());
  }

  static LoadedGraph load(Path parts) {
    Path db = parts.resolveSibling(parts.getFileName() + ".db");
    Shell ran = Shell.type("load", "--parts", parts.toString(), "--db", db.toString());
    assertTrue(ran.exit() < 2 && ran.err().isEmpty(), ran.err());
    return LoadedGraph.open(db);
  }
}
