package pith.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pith.database.PolicyFile.pinned;
import static pith.database.PolicyFile.signers;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.Graph;
import pith.database.PolicyFile;
import pith.json.CanonicalJson;

/** A call has the policy that was in force when it began, however long its rows are fetched. */
final class OnePolicyIT {
  private static final TestKey REGISTRY = TestKey.of("the.registry", "registry-1");
  private static final TestPaper PAPER =
      TestPaper.of("2001.00001", "On Policies", "2020-01-01T00:00:00Z");

  /** Neo4j asks a procedure for a row or two more than it was asked for itself. */
  private static final int EVENTS = 9;

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
  void aCallKeepsItsPolicyWhenTheFileChangesBetweenTwoRows() {
    try (PolicyFile policy = new PolicyFile()) {
      policy.write(signers(pinned(REGISTRY)));
      graph.row("CALL pith.import.text($json)", "json", bundle());
      try (Transaction tx = graph.db().beginTx()) {
        Result rows = tx.execute("CALL pith.history('arxiv:2001.00001') YIELD trust");
        assertEquals("pinned", rows.next().get("trust"));
        policy.write(signers(pinned(REGISTRY, "", "\"status\": \"revoked\"")));
        assertEquals(
            Collections.nCopies(EVENTS - 1, "pinned"),
            rows.stream().map(row -> row.get("trust")).toList());
        assertEquals(
            Map.of("trust", "revoked"),
            tx.execute("CALL pith.history('arxiv:2001.00001') YIELD trust").next());
      }
    }
  }

  private static String bundle() {
    TestBundle bundle = TestBundle.of(PAPER, REGISTRY);
    for (int day = 1; day <= EVENTS; day++) {
      String at = "2026-01-%02dT00:00:00Z".formatted(day);
      bundle.add(TestEvent.by(REGISTRY, PAPER).at(at).recordCreated().build());
    }
    return CanonicalJson.text(bundle.build());
  }
}
