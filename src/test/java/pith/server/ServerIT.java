package pith.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.exceptions.Neo4jException;
import pith.CypherFile;
import pith.json.CanonicalJson;
import pith.json.StrictJson;

/** The jar in a real server, over Bolt, with nothing unrestricted. */
final class ServerIT {
  private static final String SAMPLE = "TA2NP4TEQCF2UWDEMFGKSMFZNV";

  @ParameterizedTest
  @EnumSource
  void oneJarServesBothLines(RealServer.Line line) throws Exception {
    try (RealServer server = RealServer.start(line)) {
      assertEquals(
          List.of(),
          server.rows(
              "SHOW SETTINGS 'dbms.security.procedures.unrestricted' "
                  + "YIELD value WHERE value <> '' AND value <> '[]' RETURN value"));
      schemaIsAskedFor(server);
      samplesAreTakenVerifiedAndGivenBack(server);
      pathsAreDrawn(server);
      mistakesGetOneMessage(server);
      assertTrue(
          server.rows("CALL pith.doctor()").stream()
              .allMatch(row -> row.get("status").equals("PASS")),
          () -> server.rows("CALL pith.doctor()").toString());
      if (line.hasApoc()) {
        besideApoc(server);
      }
    }
  }

  /** Everything that can be wrong with an installation, in one server that has it all. */
  @Test
  void theDoctorFindsWhatIsWrongAndSaysTheLineToChange() throws Exception {
    try (RealServer server =
        RealServer.start(
            RealServer.Line.LTS,
            "dbms.security.allow_csv_import_from_file_urls=false",
            "server.directories.import=not-there")) {
      Path home = server.importDirectory().getParent();
      Path trust = home.resolve("conf").resolve("pith-trust.json");
      Files.writeString(trust, "{\"version\": 1, \"mod\": \"open\"}");
      assertRow(server, "schema", "FAIL", "CALL pith.setup()");
      assertRow(
          server, "file import", "WARN", "dbms.security.allow_csv_import_from_file_urls=true");
      assertRow(server, "import directory", "WARN", "mkdir -p '" + home.resolve("not-there") + "'");
      assertRow(server, "trust", "FAIL", "docs/trust.md");
      assertRow(server, "version", "PASS", "");

      Files.createDirectory(home.resolve("not-there"));
      Files.delete(trust);
      server.rows("CALL pith.setup()");
      fileImportSwitchedOffIsSaidSo(server);
      for (String mended : List.of("schema", "import directory", "trust", "layout")) {
        assertRow(server, mended, "PASS", "");
      }
    }
  }

  private static void fileImportSwitchedOffIsSaidSo(RealServer server) throws Exception {
    String message = refused(server, "CALL pith.import('*.json')");
    assertTrue(message.contains("dbms.security.allow_csv_import_from_file_urls"), message);
    String json = Files.readString(Path.of("import", SAMPLE + ".bundle.json"));
    assertEquals(
        1L,
        server.rows("CALL pith.import.text($json)", Map.of("json", json)).get(0).get("imported"));
  }

  private static void assertRow(RealServer server, String check, String status, String mending) {
    Map<String, Object> row =
        server.rows("CALL pith.doctor()").stream()
            .filter(each -> each.get("check").equals(check))
            .findFirst()
            .orElseThrow();
    assertEquals(status, row.get("status"), row::toString);
    assertTrue(String.valueOf(row.get("what_to_do")).contains(mending), row::toString);
  }

  private static void schemaIsAskedFor(RealServer server) {
    String message = refused(server, "CALL pith.import.text('{}')");
    assertTrue(message.contains("SCHEMA_MISSING"), message);
    assertTrue(message.contains("CALL pith.setup()"), message);
    assertEquals(13, server.rows("CALL pith.setup()").size());
    assertEquals(1, server.rows("CALL pith.setup()").size());
  }

  private static void samplesAreTakenVerifiedAndGivenBack(RealServer server) throws Exception {
    Map<String, Object> row = server.row("CALL pith.import('*.bundle.json', {trust: 'pinned'})");
    assertEquals(3L, row.get("imported"));
    assertEquals(3L, row.get("states_reproduced"));
    assertEquals(3L, server.row("CALL pith.import('*.bundle.json')").get("unchanged"));
    for (Map<String, Object> paper :
        server.rows("MATCH (p:Paper) RETURN p.suffix AS suffix LIMIT 3")) {
      String suffix = (String) paper.get("suffix");
      assertFalse(
          server.rows("CALL pith.verify($id)", Map.of("id", suffix)).stream()
              .anyMatch(check -> check.get("status").equals("FAIL")));
      String state =
          StrictJson.parse(Files.readAllBytes(Path.of("import", suffix + ".bundle.json")))
              .asObject()
              .flatMap(bundle -> bundle.object("state"))
              .map(CanonicalJson::text)
              .orElseThrow();
      assertEquals(
          Map.of("state", state),
          server.rows("RETURN pith.state($id) AS state", Map.of("id", suffix)).get(0));
    }
  }

  /** Paths of our own making go over Bolt on both lines. */
  private static void pathsAreDrawn(RealServer server) {
    server.row("CALL pith.import('synthetic-papers.ndjson', {trust: 'open'})");
    assertEquals(
        100L,
        server
            .row(
                "CALL pith.cascade('arxiv:2699.00009') YIELD path WITH path WHERE length(path) > 0 "
                    + "RETURN count(path) AS paths")
            .get("paths"));
    assertTrue(
        server
                .rows("CALL pith.cascade('arxiv:2699.00009', {depth: 1}) YIELD path RETURN path")
                .size()
            > 5);
  }

  private static void mistakesGetOneMessage(RealServer server) {
    Map<String, String> mistakes =
        Map.of(
            "CALL pith.verify('arxiv:0000.00000')", "UNKNOWN_ID",
            "CALL pith.import('nowhere.json')", "NOT_FOUND",
            "CALL pith.import('../conf/neo4j.conf')", "OUTSIDE_IMPORT_DIRECTORY",
            "CALL pith.import('x', {batch_sise: 3})", "(did you mean batch_size?)",
            "CALL pith.import('x', {threads: 'two'})", "expected an INTEGER");
    mistakes.forEach(
        (cypher, words) -> {
          String message = refused(server, cypher);
          assertTrue(message.contains(words), message);
          assertFalse(message.contains("Caused by"), message);
          assertFalse(message.contains("java."), message);
        });
  }

  private static void besideApoc(RealServer server) throws Exception {
    assertTrue(((String) server.row("RETURN apoc.version() AS v").get("v")).startsWith("5.26"));
    for (String statement : CypherFile.statements(Path.of("cypher", "apoc.cypher"))) {
      assertFalse(server.rows(statement).isEmpty(), statement);
    }
    assertEquals(
        List.of(),
        server.rows(
            "MATCH (p:Paper {imported: true}) WHERE NOT p.source_id STARTS WITH '2699.' "
                + "AND pith.verdict(p.pith_number) <> 'AUTHENTIC' "
                + "RETURN p.pith_number"));
  }

  private static String refused(RealServer server, String cypher) {
    return assertThrows(Neo4jException.class, () -> server.rows(cypher)).getMessage();
  }
}
