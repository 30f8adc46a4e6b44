package pith.procedure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.QueryExecutionException;
import pith.database.Graph;
import pith.procedure.support.TrustLocation;

/** A reader of the graph writes into one folder, and over nothing that is somebody else's. */
final class ExportIT {
  private static final String SAMPLE = "TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json";

  private static Graph graph;
  private static Path exports;

  @BeforeAll
  static void start() throws Exception {
    graph = Graph.start();
    exports = graph.importDirectory().resolve("pith-export");
    Files.copy(Path.of("import", SAMPLE), graph.importDirectory().resolve(SAMPLE));
    graph.row("CALL pith.import($file)", "file", SAMPLE);
  }

  @AfterEach
  void clean() throws Exception {
    System.clearProperty(TrustLocation.PROPERTY);
    if (Files.exists(exports)) {
      for (Path file : listing()) {
        Files.delete(file);
      }
    }
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @Test
  void whatOthersImportIsNotTouched() throws Exception {
    Path source = graph.importDirectory().resolve(SAMPLE);
    byte[] before = Files.readAllBytes(source);
    Map<String, Object> row =
        graph.row("CALL pith.export($file, {overwrite: true, what: 'states'})", "file", SAMPLE);
    assertEquals("pith-export/" + SAMPLE, row.get("target"));
    assertEquals(1L, row.get("documents"));
    assertEquals(Files.size(exports.resolve(SAMPLE)), row.get("bytes"));
    assertArrayEquals(before, Files.readAllBytes(source));
    Files.copy(source, exports.resolve("theirs.json"));
    String refused = refused("CALL pith.export('theirs.json', {overwrite: true})");
    assertTrue(refused.startsWith("NOT_AN_EXPORT: pith-export/theirs.json"), refused);
    assertEquals(before.length, Files.size(exports.resolve("theirs.json")));
  }

  @Test
  void itsOwnIsReplacedWhenAsked() {
    graph.row("CALL pith.export('own.ndjson')");
    assertTrue(refused("CALL pith.export('own.ndjson')").startsWith("EXISTS_ALREADY"));
    graph.row("CALL pith.export('own.ndjson', {overwrite: true, what: 'records'})");
    graph.row("CALL pith.export('own.ndjson', {overwrite: true})");
  }

  @Test
  void anImportReadsNothingThatIsNotFinished() throws Exception {
    graph.row("CALL pith.export('papers.ndjson.gz')");
    String document = Files.readString(graph.importDirectory().resolve(SAMPLE));
    Files.writeString(exports.resolve(".pith-export-left.part"), document);
    for (String source : List.of("pith-export", "pith-export/*", "pith-export/papers.ndjson.gz")) {
      assertEquals(1L, graph.value("CALL pith.import($s) YIELD documents", "s", source), source);
      assertEquals(1, graph.rows("CALL pith.check($s)", "s", source).size(), source);
    }
    assertTrue(
        refused("CALL pith.import('pith-export/.pith-export-left.part')").startsWith("NOT_A_FILE"));
  }

  @Test
  void theAdministratorSwitchesItOff() throws Exception {
    Path file = Files.createTempDirectory("pith-conf").resolve("pith-trust.json");
    System.setProperty(TrustLocation.PROPERTY, file.toString());
    Files.writeString(file, "{\"version\": 1, \"export\": false}");
    for (String target : List.of("out.ndjson", "")) {
      String message = refused("CALL pith.export('" + target + "')");
      assertTrue(message.startsWith("SWITCHED_OFF"), message);
      assertTrue(message.contains("\"export\": true in the trust file"), message);
    }
    Files.writeString(file, "{\"version\": 1, \"export\": \"no\"}");
    assertTrue(refused("CALL pith.export('')").startsWith("TRUST_FILE"));
    Files.writeString(file, "{\"version\": 1, \"export\": true }");
    assertEquals(1, graph.rows("CALL pith.export('')").size());
    assertFalse(Files.exists(exports.resolve("out.ndjson")));
  }

  @Test
  void tooManyBytesLeaveNothing() throws Exception {
    graph.row("CALL pith.export('first.ndjson')");
    int before = listing().size();
    assertTrue(
        refused("CALL pith.export('out.ndjson', {max_bytes: 1000})")
            .startsWith("EXPORT_TOO_LARGE"));
    assertTrue(
        refused("CALL pith.export('first.ndjson', {max_bytes: 1000, overwrite: true})")
            .startsWith("EXPORT_TOO_LARGE"));
    assertEquals(before, listing().size());
  }

  @Test
  void ofTwoAtOnceOneIsRefused() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 20; round++) {
        String call = "CALL pith.export('round" + round + ".ndjson')";
        int written = 0;
        List<Future<Map<String, Object>>> both =
            pool.invokeAll(Collections.nCopies(2, () -> graph.row(call)));
        List<String> refusals = new ArrayList<>();
        for (Future<Map<String, Object>> one : both) {
          try {
            written += one.get().isEmpty() ? 0 : 1;
          } catch (ExecutionException refused) {
            refusals.add(refused.getCause().getMessage());
          }
        }
        assertEquals(1, written, refusals.toString());
        assertTrue(refusals.get(0).startsWith("EXISTS_ALREADY"), refusals.toString());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<Path> listing() throws Exception {
    try (Stream<Path> files = Files.list(exports)) {
      return files.toList();
    }
  }

  private static String refused(String cypher) {
    return assertThrows(QueryExecutionException.class, () -> graph.rows(cypher), cypher)
        .getMessage();
  }
}
