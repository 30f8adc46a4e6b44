package pith.graph.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.Graph;
import pith.json.CanonicalJson;
import pith.model.JsonObject;

/** All exports of a registry, one import each, in the order of their making and in others. */
final class ExportsInAnyOrderIT {
  private static final TestKey REGISTRY = TestKey.of("the.registry", "registry-1");
  private static final Instant FIRST = Instant.parse("2026-06-26T15:33:45Z");
  private static Graph graph;

  @BeforeAll
  static void start() {
    graph = Graph.withSchema();
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @Test
  void someExportsGiveOneGraph() {
    compare(10, 8, 0.15, 2);
  }

  @Test
  @Tag("exhaustive")
  void theExportsOfAYearGiveOneGraph() {
    compare(300, 52, 0.02, 2);
  }

  private static void compare(int papers, int exports, double share, int orders) {
    List<List<String>> all =
        IntStream.range(0, exports).mapToObj(export -> export(papers, export, share)).toList();
    Object digest = imported(all, "all");
    Object beside = besideBundles();
    imported(all, "latest");
    assertEquals(beside, besideBundles(), "latest, in order");
    for (int seed = 0; seed < orders; seed++) {
      List<List<String>> shuffled = new ArrayList<>(all);
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(digest, imported(shuffled, "all"), "all, order " + seed);
      imported(shuffled, "latest");
      assertEquals(beside, besideBundles(), "latest, order " + seed);
    }
    assertEquals((long) papers, graph.value("MATCH (b:Bundle) RETURN count(b)"));
  }

  private static Object imported(List<List<String>> exports, String keep) {
    graph.empty();
    for (List<String> export : exports) {
      graph.write("export.ndjson", export);
      Map<String, Object> row =
          graph.row("CALL pith.import('export.ndjson', {trust: 'open', keep: '" + keep + "'})");
      assertEquals(0L, row.get("refused"));
    }
    return graph.digest();
  }

  private static Object besideBundles() {
    return graph.rows(
        "CALL pith.digest() YIELD kind, sha256 WHERE NOT kind IN ['graph', 'Bundle', 'CONTAINS', "
            + "'DESCRIBES'] RETURN kind, sha256");
  }

  private static List<String> export(int papers, int export, double share) {
    return IntStream.range(0, papers)
        .mapToObj(paper -> CanonicalJson.text(bundle(paper, export, share)))
        .toList();
  }

  private static JsonObject bundle(int index, int export, double share) {
    TestPaper paper =
        TestPaper.of("2605.%05d".formatted(index), "Paper " + index, "2026-05-18T00:00:00Z");
    String at = time(export);
    TestBundle bundle = TestBundle.of(paper, REGISTRY).builtAt(at);
    bundle.add(TestEvent.by(REGISTRY, paper).recordCreated().signedAt(at).build());
    bundle.add(TestEvent.by(REGISTRY, paper).snapshot(List.of()).signedAt(at).build());
    for (int since = 1; since <= export; since++) {
      if (new Random(index * 1_009L + since).nextDouble() < share) {
        JsonObject text = JsonObject.builder().put("text", "kept at " + since).build();
        bundle.add(
            TestEvent.by(REGISTRY, paper)
                .at(time(since))
                .signedAt(at)
                .type(
                    "storage_attestation",
                    "bundle",
                    JsonObject.builder().put("storage", text).build())
                .build());
      }
    }
    return bundle.build();
  }

  private static String time(int export) {
    return FIRST.plus(Duration.ofDays(7L * export)).toString();
  }
}
