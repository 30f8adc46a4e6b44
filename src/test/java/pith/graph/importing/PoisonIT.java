package pith.graph.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.QueryExecutionException;
import pith.corpus.Poison;
import pith.corpus.TestCorpus;
import pith.database.Graph;
import pith.json.CanonicalJson;
import pith.json.StrictJson;
import pith.model.JsonObject;

/** Twelve poisoned documents among many: each is one refusal with its place, the rest goes on. */
final class PoisonIT {
  private static final Path REAL = Path.of("import", "TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json");

  @Test
  void theRestGoesOn() throws Exception {
    List<String> lines =
        new ArrayList<>(Files.readAllLines(Path.of("import", "synthetic-papers.ndjson")));
    int good = lines.size();
    List<Poison.Dose> doses = Poison.twelve(lines.get(7));
    for (int i = 0; i < doses.size(); i++) {
      lines.add(10 + i * 17, doses.get(i).line());
    }
    try (Graph graph = Graph.start()) {
      graph.write("poisoned.ndjson", lines);
      Map<String, Object> row = graph.row("CALL pith.import('poisoned.ndjson', {trust: 'open'})");
      assertEquals((long) good, row.get("imported"), row::toString);
      assertEquals(12L, row.get("refused"), row::toString);
      for (int i = 0; i < doses.size(); i++) {
        Map<String, Object> refusal =
            graph.row(
                "MATCH (r:Refusal {source: 'poisoned.ndjson', position: $position}) "
                    + "RETURN r.code AS code, r.expected AS expected, r.found AS found, "
                    + "r.what_to_do AS what_to_do",
                "position",
                11L + i * 17);
        assertEquals(doses.get(i).code(), refusal.get("code"));
        refusal.values().forEach(text -> assertTrue(!text.toString().isBlank()));
      }
      assertEquals(
          (long) good,
          graph.row("CALL pith.import('poisoned.ndjson', {trust: 'open'})").get("unchanged"));
      assertEquals(12L, graph.value("MATCH (r:Refusal) RETURN count(r)"));
    }
  }

  @Test
  void aRefusalIsKeptOnceHoweverOften() {
    List<String> lines = new ArrayList<>(TestCorpus.documents(2, 24));
    lines.add(3, "{\"a\":1,\"a\":2}");
    lines.add(9, "{\"bundle_type\":\"pith_open_graph_bundle\"}");
    lines.add(12, "{\"hello\":\"world\"}");
    try (Graph graph = Graph.start()) {
      graph.write("poisoned.ndjson", lines);
      Map<String, Object> row = graph.row("CALL pith.import('poisoned.ndjson', {trust: 'open'})");
      assertEquals(3L, row.get("refused"));
      assertEquals((long) lines.size(), row.get("documents"));
      assertEquals(
          List.of(
              Map.of("position", 4L, "code", "DUPLICATE_KEY"),
              Map.of("position", 10L, "code", "RECORD_SHAPE"),
              Map.of("position", 13L, "code", "NOT_A_PITH_DOCUMENT")),
          graph.rows(
              "MATCH (r:Refusal) RETURN r.position AS position, r.code AS code ORDER BY position"));
      graph.row("CALL pith.import('poisoned.ndjson', {trust: 'open'})");
      assertEquals(3L, graph.value("MATCH (r:Refusal) RETURN count(r)"));
      assertEquals(
          3L,
          graph.value(
              "CALL pith.check('poisoned.ndjson') YIELD verdict WHERE verdict = 'REFUSED' "
                  + "RETURN count(*)"));
    }
  }

  /** What only the graph can tell is told as loudly as what the document says by itself. */
  @Test
  void aHeldBundleUnderABadSignatureIsRefused() throws Exception {
    JsonObject good = StrictJson.parse(Files.readString(REAL)).asObject().orElseThrow();
    String bad = CanonicalJson.text(Poison.underAWrongSignature(good));
    try (Graph graph = Graph.start()) {
      graph.write("good.json", List.of(CanonicalJson.text(good)));
      graph.write("bad.json", List.of(bad));
      graph.row("CALL pith.import('good.json')");
      Map<String, Object> dry = graph.row("CALL pith.import('bad.json', {dry_run: true})");
      assertEquals(1L, dry.get("refused"), dry::toString);
      assertEquals(0L, graph.value("MATCH (r:Refusal) RETURN count(r)"));
      Map<String, Object> row = graph.row("CALL pith.import('bad.json')");
      assertEquals(1L, row.get("refused"), row::toString);
      assertEquals(0L, row.get("unchanged"), row::toString);
      assertEquals(
          "BUNDLE_SIGNATURE", graph.value("MATCH (r:Refusal {source: 'bad.json'}) RETURN r.code"));
      for (String call :
          List.of(
              "CALL pith.import('bad.json', {on_invalid: 'fail'})",
              "CALL pith.import.text($bad, {on_invalid: 'fail'})")) {
        String message =
            assertThrows(QueryExecutionException.class, () -> graph.rows(call, "bad", bad))
                .getMessage();
        assertTrue(message.startsWith("BUNDLE_SIGNATURE"), message);
      }
    }
  }
}
