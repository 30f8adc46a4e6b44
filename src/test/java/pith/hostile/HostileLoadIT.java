package pith.hostile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pith.cli.Shell;
import pith.database.Graph;
import pith.database.LoadedGraph;

/** Hostile archives, loaded, also by parts, and imported: graphs and words are the same. */
final class HostileLoadIT {
  @TempDir static Path folder;
  private static Graph graph;
  private static int loads;

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
  void everyPolicyGivesTheGraphOfAnImport() throws IOException {
    many(6, 16);
  }

  @Test
  @Tag("exhaustive")
  void largeArchives() throws IOException {
    many(200, 16);
  }

  private static void many(int archives, int papers) throws IOException {
    for (int seed = 0; seed < archives; seed++) {
      History history = HostileLoads.history(seed, papers);
      GraphOfImport imported = GraphOfImport.of(graph, folder, history);
      try (LoadedGraph loaded = load(history)) {
        imported.assertSame(loaded, "seed " + seed);
      }
      if (seed % 6 == 1) {
        compareParts(imported, history, 2 + seed % 7);
      }
    }
  }

  private static void compareParts(GraphOfImport imported, History history, int partitions)
      throws IOException {
    Path parts = folder.resolve("parts-" + loads);
    Path dump = HostileLoads.dump(history, folder.resolve("parts-" + loads + ".ndjson"));
    HostileParts.make(history, dump, parts, partitions);
    try (LoadedGraph loaded = HostileParts.load(parts)) {
      imported.assertSame(loaded, partitions + " parts of each kind");
    }
  }

  private static LoadedGraph load(History history) throws IOException {
    History.Step step = history.steps().get(0);
    Path dump = HostileLoads.dump(history, folder.resolve("dump-" + ++loads + ".ndjson"));
    Path db = folder.resolve("db-" + loads);
    List<String> words = new ArrayList<>(List.of("load", dump.toString(), "--db", db.toString()));
    if (step.asOpen()) {
      words.add("--open");
    }
    Shell ran = Shell.type(words.toArray(String[]::new));
    assertTrue(ran.exit() < 2 && ran.err().isEmpty(), ran.err());
    return LoadedGraph.open(db);
  }
}
