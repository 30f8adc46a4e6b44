package pith.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.graphdb.QueryExecutionException;
import pith.database.Graph;
import pith.procedure.support.TrustLocation;

/** A database in each condition that can be mended, and the line that says how. */
final class DoctorIT {
  @TempDir private Path folder;

  @AfterEach
  void forget() {
    System.clearProperty(TrustLocation.PROPERTY);
  }

  @Test
  void missingSchemaIsSetUp() {
    try (Graph graph = Graph.start()) {
      assertRow(graph, "schema", "FAIL", "CALL pith.setup()");
      graph.rows("CALL pith.setup()");
      assertRow(graph, "schema", "PASS", "");
      assertRow(graph, "layout", "PASS", "");
      assertRow(graph, "version", "PASS", "");
      assertRow(graph, "file import", "PASS", "");
      assertRow(graph, "import directory", "PASS", "");
      assertRow(graph, "trust", "PASS", "");
    }
  }

  @Test
  void filesSwitchedOff() {
    try (Graph graph = Graph.start(false)) {
      assertRow(graph, "file import", "WARN", "dbms.security.allow_csv_import_from_file_urls=true");
    }
  }

  @Test
  void anImportDirectoryThatIsNotThere() throws IOException {
    try (Graph graph = Graph.start()) {
      Files.delete(graph.importDirectory());
      assertRow(graph, "import directory", "WARN", "mkdir -p");
      Files.createDirectory(graph.importDirectory());
    }
  }

  @Test
  void aTrustFileThatIsNotUnderstood() throws IOException {
    Path file =
        Files.writeString(folder.resolve("pith-trust.json"), "{\"version\": 1, \"mod\": 2}");
    System.setProperty(TrustLocation.PROPERTY, file.toString());
    try (Graph graph = Graph.start()) {
      assertRow(graph, "trust", "FAIL", "docs/trust.md");
      String message =
          assertThrows(QueryExecutionException.class, () -> graph.rows("CALL pith.trust()"))
              .getMessage();
      assertTrue(message.startsWith("TRUST_FILE"), message);
    }
  }

  @Test
  void anotherLayoutIsLeftAlone() throws IOException {
    try (Graph graph = Graph.withSchema()) {
      String json = Files.readString(Path.of("import/TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json"));
      graph.rows("CALL pith.import.text($json)", "json", json);
      assertEquals(3L, graph.value("MATCH (s:PithSchema) RETURN s.version"));
      graph.rows("MATCH (s:PithSchema) SET s.version = 1");
      assertRow(graph, "layout", "FAIL", "Export with the plugin that wrote it");
      assertRefused(graph, "SCHEMA_OLDER", json);
      graph.rows("MATCH (s:PithSchema) SET s.version = 99");
      assertRow(graph, "layout", "FAIL", "Install the newer plugin");
      assertRefused(graph, "SCHEMA_NEWER", json);
      graph.rows("MATCH (s:PithSchema) DELETE s");
      assertRow(graph, "layout", "FAIL", "Export with the plugin that wrote it");
      assertRefused(graph, "SCHEMA_OLDER", json);
    }
  }

  /** A store as the release before left it, brought to this layout by each call that may. */
  @Test
  void theLayoutBeforeIsBroughtHereInPlace() throws IOException {
    String json = Files.readString(Path.of("import/TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json"));
    try (Graph graph = Graph.withSchema()) {
      graph.write("one.json", java.util.List.of(json));
      graph.rows("CALL pith.import('one.json')");
      String digest = graph.digest();
      Object firstSeen = graph.value("MATCH (b:Bundle) RETURN b.first_seen");
      for (String call : new String[] {"CALL pith.setup()", "CALL pith.import('one.json')"}) {
        asTheReleaseBefore(graph);
        assertRow(graph, "schema", "FAIL", "CALL pith.setup()");
        assertRow(graph, "layout", "FAIL", "CALL pith.setup()");
        assertRefused(graph, "SCHEMA_MISSING", "CALL pith.merge.all()", json);
        assertRefused(graph, "SCHEMA_MISSING", "CALL pith.import.text($json)", json);
        graph.rows(call);
        assertRow(graph, "schema", "PASS", "");
        assertRow(graph, "layout", "PASS", "");
        assertEquals(digest, graph.digest());
        assertEquals(firstSeen, graph.value("MATCH (b:Bundle) RETURN b.first_seen"));
      }
      assertEquals(1L, graph.value("CALL pith.imports() YIELD run RETURN max(run)"));
      asTheReleaseBefore(graph);
      assertEquals(
          java.util.List.of("pith_import", "pith_changes", "layout 3"),
          graph.rows("CALL pith.setup()").stream().map(row -> row.get("name")).toList());
      assertEquals("was there already", graph.row("CALL pith.setup()").get("result"));
    }
  }

  /** It dies after it has made the schema and before it has said so. */
  @Test
  void anUpgradeThatWasKilledGoesOn() {
    try (Graph graph = Graph.withSchema()) {
      graph.rows("MATCH (s:PithSchema) SET s.version = 2");
      assertRow(graph, "layout", "FAIL", "CALL pith.setup()");
      assertRefused(graph, "SCHEMA_MISSING", "CALL pith.merge.all()", "");
      assertEquals("layout 3", graph.row("CALL pith.setup()").get("name"));
      assertRow(graph, "layout", "PASS", "");
    }
  }

  private static void asTheReleaseBefore(Graph graph) {
    graph.rows("MATCH (n:Import|Changes) DELETE n");
    graph.rows("DROP CONSTRAINT pith_import");
    graph.rows("DROP INDEX pith_changes");
    graph.rows("MATCH (s:PithSchema) SET s.version = 2");
  }

  /** As a process leaves it that dies while a constraint is made. */
  @Test
  void anIndexThatACrashLeftIsCleared() {
    try (Graph graph = Graph.start()) {
      graph.rows("CREATE INDEX pith_paper FOR (n:Paper) ON (n.pith_number)");
      assertRow(graph, "schema", "FAIL", "CALL pith.setup()");
      graph.rows("CALL pith.setup()");
      assertRow(graph, "schema", "PASS", "");
    }
  }

  @Test
  void anIndexOfSomebodyElseUnderOurNameStays() {
    try (Graph graph = Graph.start()) {
      graph.rows("CREATE INDEX pith_paper FOR (n:Other) ON (n.name)");
      String message =
          assertThrows(QueryExecutionException.class, () -> graph.rows("CALL pith.setup()"))
              .getMessage();
      assertTrue(message.startsWith("SCHEMA_FAILED"), message);
      assertTrue(message.contains("pith_paper"), message);
      assertEquals(
          1L, graph.value("SHOW INDEXES YIELD name WHERE name = 'pith_paper' RETURN count(*)"));
      graph.rows("DROP INDEX pith_paper");
      graph.rows("CALL pith.setup()");
    }
  }

  private static void assertRefused(Graph graph, String code, String json) {
    graph.write("one.json", java.util.List.of(json));
    for (String call :
        new String[] {
          "CALL pith.import.text($json)",
          "CALL pith.import('one.json')",
          "CALL pith.setup()",
          "CALL pith.merge('TA2NP4TE')",
          "CALL pith.merge.all()"
        }) {
      assertRefused(graph, code, call, json);
    }
  }

  private static void assertRefused(Graph graph, String code, String call, String json) {
    String message =
        assertThrows(QueryExecutionException.class, () -> graph.rows(call, "json", json), call)
            .getMessage();
    assertTrue(message.startsWith(code), call + ": " + message);
  }

  private static void assertRow(Graph graph, String check, String status, String mending) {
    Map<String, Object> row =
        graph.row(
            "CALL pith.doctor() YIELD check, status, found, what_to_do WHERE check = $check "
                + "RETURN status, found, what_to_do",
            "check",
            check);
    assertEquals(status, row.get("status"), row::toString);
    assertTrue(String.valueOf(row.get("what_to_do")).contains(mending), row::toString);
  }
}
