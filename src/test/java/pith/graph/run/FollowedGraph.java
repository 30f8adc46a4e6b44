package pith.graph.run;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Map;
import pith.corpus.TestBundle;
import pith.corpus.TestCorpus;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.GraphUnderPolicy;
import pith.database.PolicyFile;
import pith.json.CanonicalJson;
import pith.model.JsonObject;

/** A graph that takes one bundle after the other, and a program that asks what changed. */
record FollowedGraph(GraphUnderPolicy under) {
  static final TestKey REGISTRY = TestCorpus.REGISTRY;
  static final String PINNED = PolicyFile.signers(PolicyFile.pinned(REGISTRY));
  static final TestPaper OLD = TestPaper.of("2601.00001", "An Old Result", "2026-01-01T00:00:00Z");
  static final TestPaper NEW = TestPaper.of("2602.00002", "A New Result", "2026-02-01T00:00:00Z");

  static JsonObject bundle(TestPaper paper, JsonObject... more) {
    return TestBundle.of(paper, REGISTRY)
        .add(TestEvent.by(REGISTRY, paper).recordCreated().build())
        .add(TestEvent.by(REGISTRY, paper).snapshot(List.of()).build())
        .addAll(List.of(more))
        .build();
  }

  static JsonObject retraction(TestPaper paper) {
    return TestEvent.by(REGISTRY, paper).corrects("retraction", "c", "fraud").build();
  }

  static JsonObject cites(TestPaper paper, String relation, TestPaper cited) {
    return TestEvent.by(REGISTRY, paper)
        .cites(relation, JsonObject.builder().put("pith_number", cited.number().text()).build())
        .build();
  }

  void importing(JsonObject... bundles) {
    under.graph().write("some.ndjson", List.of(bundles).stream().map(CanonicalJson::text).toList());
    assertNotNull(imported("some.ndjson").get("run"));
  }

  Map<String, Object> imported(String file) {
    return under.graph().row("CALL pith.import($file)", "file", file);
  }

  List<Map<String, Object>> changes(long since, String config) {
    return under.graph().rows("CALL pith.changes($since, " + config + ")", "since", since);
  }

  static List<Object> column(String name, List<Map<String, Object>> rows) {
    return rows.stream().map(row -> row.get(name)).toList();
  }
}
