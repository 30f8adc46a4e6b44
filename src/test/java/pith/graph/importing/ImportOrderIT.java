package pith.graph.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import pith.corpus.TestCorpus;
import pith.database.Graph;

/** The graph is a function of what is held: order, batches and threads leave no trace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ImportOrderIT {
  private static final int PAPERS = 40;
  private static final List<String> CORPUS = TestCorpus.documents(1, PAPERS);

  private Graph graph;

  @BeforeAll
  void start() {
    graph = Graph.start();
  }

  @AfterAll
  void stop() {
    graph.close();
  }

  @BeforeEach
  void empty() {
    graph.empty();
  }

  @Test
  void everyOrderBatchAndThreadCountGivesTheSameGraph() {
    String expected = digest(CORPUS, "{trust: 'open'}");
    Random random = new Random(7);
    for (int round = 0; round < 12; round++) {
      List<String> shuffled = new ArrayList<>(CORPUS);
      Collections.shuffle(shuffled, random);
      int batch = List.of(1, 2, 7, 1000).get(round % 4);
      int threads = 1 + round % 3;
      String config =
          "{trust: 'open', batch_size: "
              + batch
              + ", threads: "
              + threads
              + ", writers: "
              + (1 + threads % 3)
              + "}";
      graph.empty();
      assertEquals(expected, digest(shuffled, config), config);
    }
    assertTrue(count("MATCH (:Paper)-[c:CITES]->(:Paper) RETURN count(c)") > PAPERS / 2);
    assertTrue(count("MATCH (:Paper)-[c:REPLICATES]->(:Paper) RETURN count(c)") > PAPERS / 4);
    assertTrue(count("MATCH (:Event)-[c:CORRECTS]->(:Claim) RETURN count(c)") > PAPERS / 2);
    assertTrue(count("MATCH (e:Event {status: 'missing'}) RETURN count(e)") > 0);
  }

  @Test
  void oneDocumentAtATimeIsTheSameAsADump() {
    String expected = digest(CORPUS, "{trust: 'open'}");
    graph.empty();
    for (String document : CORPUS) {
      graph.rows("CALL pith.import.text($json, {trust: 'open'})", "json", document);
    }
    assertEquals(expected, graph.digest());
  }

  @Test
  void mergingAgainChangesNothing() {
    String expected = digest(CORPUS, "{trust: 'open'}");
    List<Map<String, Object>> rows = graph.rows("CALL pith.merge.all()");
    assertEquals(PAPERS, rows.size());
    assertTrue(rows.stream().noneMatch(row -> (boolean) row.get("changed")));
    assertEquals(expected, graph.digest());
  }

  @Test
  void pinnedFirstAndOpenLaterIsTheSameAsOpen() {
    String expected = digest(CORPUS, "{trust: 'open'}");
    graph.empty();
    String quarantined = digest(CORPUS, "{trust: 'pinned'}");
    assertTrue(!expected.equals(quarantined));
    assertEquals(0, count("MATCH (:Paper)-[c:CITES]->(:Paper) RETURN count(c)"));
    assertEquals(expected, digest(CORPUS, "{trust: 'open'}"));
  }

  @Test
  void importingAgainChangesNothingAndSaysSo() {
    String expected = digest(CORPUS, "{trust: 'open'}");
    Map<String, Object> again = graph.row("CALL pith.import('corpus.ndjson', {trust: 'open'})");
    assertEquals((long) CORPUS.size(), again.get("unchanged"));
    assertEquals(0L, again.get("new_events"));
    assertEquals(expected, graph.digest());
  }

  private String digest(List<String> documents, String config) {
    graph.write("corpus.ndjson", documents);
    Map<String, Object> row = graph.row("CALL pith.import('corpus.ndjson', " + config + ")");
    assertEquals((long) documents.size(), row.get("documents"));
    assertEquals(0L, row.get("refused"), row::toString);
    return graph.digest();
  }

  private long count(String cypher) {
    return (long) graph.value(cypher);
  }
}
