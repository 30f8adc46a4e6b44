package pith.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pith.corpus.HotPapers;
import pith.database.Graph;
import pith.database.LoadedGraph;

/** Jobs of a real Spark, in a process without Neo4j: what they make loads as an import would. */
@Tag("spark")
final class SparkIT {
  private static final int PAPERS = 16;

  @TempDir static Path folder;
  private static final Map<Integer, Case> CASES = new LinkedHashMap<>();

  /** A history that was imported, and under which trust file. */
  private record Case(GraphOfImport imported, Path dump, Path trust, boolean isOpen) {
    String job(Path out) {
      return String.join(
          "\t",
          "--out",
          out.toString(),
          "--partitions",
          "4",
          "--trust",
          trust.toString(),
          isOpen ? "--open\t" + dump : dump.toString());
    }
  }

  @BeforeAll
  static void importAll() throws IOException {
    try (Graph graph = Graph.withSchema()) {
      for (int seed = 0; seed < 6; seed++) {
        History history = HostileLoads.history(seed, PAPERS);
        GraphOfImport imported = GraphOfImport.of(graph, folder, history);
        CASES.put(
            seed,
            new Case(
                imported,
                HostileLoads.dump(history, folder.resolve("dump-" + seed + ".ndjson")),
                Path.of(System.getProperty(GraphImport.PROPERTY)),
                history.steps().get(0).asOpen()));
      }
    }
  }

  @AfterAll
  static void forget() {
    CASES.clear();
  }

  @AfterEach
  void useNoFile() {
    System.clearProperty(GraphImport.PROPERTY);
  }

  @Test
  void everyPolicyGivesTheGraphOfAnImport() throws Exception {
    compare(new SparkProcess("3.5", "local[2]", "NONE"), List.of(0, 1, 2, 3, 4, 5));
  }

  /** The same class files, and the first try of every second task is killed. */
  @Test
  void aTaskThatIsTriedTwiceGivesTheSame() throws Exception {
    SparkProcess spark = new SparkProcess("4.1", "local[2,8]", "KILLED_TASKS");
    compare(spark, List.of(1, 3));
    assertTrue(spark.troubles() > 0, "no task was killed");
  }

  /** With its process, what a task made for later ones is lost. */
  @Test
  void aDeadExecutorAndSpeculationGiveTheSame() throws Exception {
    SparkProcess spark = new SparkProcess("3.5", "local-cluster[2,1,1024]", "DEAD_EXECUTOR");
    compare(spark, List.of(1, 4));
    assertTrue(spark.troubles() % 1000 > 0, "no executor died");
  }

  private static void compare(SparkProcess spark, List<Integer> seeds) throws Exception {
    List<String> jobs = new ArrayList<>();
    for (int seed : seeds) {
      jobs.add(CASES.get(seed).job(parts(spark, seed)));
    }
    spark.run(folder, jobs);
    for (int seed : seeds) {
      System.setProperty(GraphImport.PROPERTY, CASES.get(seed).trust().toString());
      try (LoadedGraph loaded = HostileParts.load(parts(spark, seed))) {
        CASES.get(seed).imported().assertSame(loaded, spark.line() + ", seed " + seed);
      }
    }
  }

  private static Path parts(SparkProcess spark, int seed) {
    return folder.resolve("parts-" + spark.line() + "-" + spark.trouble() + "-" + seed);
  }

  /** A paper that very many cite, in several files, one of which is read in sections. */
  @Test
  void aHotPaperIsNoOthers() throws Exception {
    List<String> documents = HotPapers.documents(1500);
    Path sources = Files.createDirectories(folder.resolve("hot"));
    Files.write(sources.resolve("a.ndjson"), documents.subList(0, 1000));
    Files.write(sources.resolve("b.jsonl"), documents.subList(1000, documents.size()));
    Files.writeString(sources.resolve("c.json"), documents.get(7));
    Path out = folder.resolve("hot-parts");
    new SparkProcess("3.5", "local[2]", "NONE", "-Dspark.pith.sectionBytes=100000")
        .run(folder, List.of("--open\t--out\t" + out + "\t--partitions\t3\t" + sources));
    Path db = folder.resolve("hot-imported");
    pith.cli.Shell imported =
        pith.cli.Shell.type("import", "--open", sources.toString(), "--db", db.toString());
    assertEquals("", imported.err());
    try (LoadedGraph loaded = HostileParts.load(out);
        LoadedGraph other = LoadedGraph.open(db)) {
      assertEquals(other.digest(), loaded.digest());
      assertEquals(
          1000L,
          loaded.value(
              "MATCH (:Paper)-[c:CITES]->(:Paper {short_number: 'pith:"
                  + hot(documents)
                  + "'}) RETURN count(c)"));
      loaded.assertWhole();
    }
  }

  private static String hot(List<String> documents) {
    int at = documents.get(0).indexOf("\"pith:2021:") + "\"pith:2021:".length();
    return documents.get(0).substring(at, at + 8);
  }

  /** Nothing is there but for whole folders. */
  @Test
  void aJobThatFailsLeavesNothing() throws Exception {
    Path there = Files.createDirectories(folder.resolve("there"));
    SparkProcess spark = new SparkProcess("3.5", "local[2]", "NONE");
    assertTrue(
        spark
            .fail(folder, "--out\t" + there + "\t" + CASES.get(0).dump())
            .contains("is there already"));
    Path out = folder.resolve("none");
    assertTrue(
        spark.fail(folder, "--out\t" + out + "\t/no/such.ndjson").contains("there is no file"));
    assertTrue(Files.notExists(out));
    assertTrue(Files.notExists(folder.resolve("none.making")));
  }
}
