package pith.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pith.corpus.Poison;

/** Twelve poisoned documents among many: each is one refusal with its place, the rest goes on. */
final class PoisonIT {
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
}
