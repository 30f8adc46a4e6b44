package pith.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;
import pith.cli.EmbeddedGraph;

/**
 * {@code pith.bibliography} on papers that each cite five earlier ones: first where no paper has a
 * problem, then where more and more are refuted. Arguments: papers, references, folder.
 */
final class BibliographyBench {
  private static final long PAGE_CACHE = 2L << 30;
  private static final int ROUNDS = 4;
  private static final int BATCH = 10_000;
  private static final RelationshipType CITES = RelationshipType.withName("CITES");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private BibliographyBench() {}

  public static void main(String[] arguments) throws IOException {
    int papers = Integer.parseInt(arguments[0]);
    int references = Integer.parseInt(arguments[1]);
    Path folder = Files.createDirectories(Path.of(arguments[2])).toRealPath();
    try (EmbeddedGraph graph =
        EmbeddedGraph.open(folder, Map.of(GraphDatabaseSettings.pagecache_memory, PAGE_CACHE))) {
      graph.db().executeTransactionally("CALL pith.setup()");
      long start = System.nanoTime();
      SyntheticCitations.fillQuietly(graph, papers);
      System.out.printf("filled: %d papers in %d s%n", papers, millis(start) / 1000);
      String list = String.join("\n", list(papers, references));
      int refuted = 0;
      for (int more : new int[] {0, 1, papers / 10_000, papers / 1_000, papers / 10}) {
        refute(graph, papers, refuted, more);
        refuted = more;
        for (int i = 0; i < ROUNDS; i++) {
          measured(graph, more + " refuted", list);
        }
      }
    }
  }

  /** As an import would write it: a citation that refutes, and the label of the paper. */
  private static void refute(EmbeddedGraph graph, int papers, int from, int to) {
    for (int done = from; done < to; done += BATCH) {
      try (Transaction tx = graph.db().beginTx()) {
        for (int i = done; i < Math.min(to, done + BATCH); i++) {
          var refuted = paper(tx, new Random(i).nextInt(papers));
          var by = paper(tx, papers - 1 - i);
          var link = by.createRelationshipTo(refuted, CITES);
          link.setProperty("relation", "refutes");
          link.setProperty("event_id", "sha256:refuted" + i);
          link.setProperty("trusted", true);
          refuted.addLabel(Label.label("Refuted"));
        }
        tx.commit();
      }
    }
  }

  private static org.neo4j.graphdb.Node paper(Transaction tx, int index) {
    return tx.findNode(Label.label("Paper"), "pith_number", SyntheticCitations.number(index));
  }

  private static void measured(EmbeddedGraph graph, String name, String list) {
    long start = System.nanoTime();
    long cpu = THREADS.getCurrentThreadCpuTime();
    long bad =
        count(
            graph,
            "CALL pith.bibliography.text($text) YIELD worst_beneath "
                + "WHERE worst_beneath IS NOT NULL RETURN count(*) AS n",
            list);
    System.out.printf(
        "%s: %d ms, of them %d ms on a processor; %d references depend on something bad%n",
        name,
        millis(start),
        TimeUnit.NANOSECONDS.toMillis(THREADS.getCurrentThreadCpuTime() - cpu),
        bad);
  }

  private static long count(EmbeddedGraph graph, String cypher, String text) {
    try (Transaction tx = graph.db().beginTx();
        var result = tx.execute(cypher, Map.of("text", text))) {
      return (Long) result.next().get("n");
    }
  }

  private static List<String> list(int papers, int references) {
    Random random = new Random(6);
    List<String> list = new ArrayList<>();
    for (int i = 0; i < references; i++) {
      list.add(SyntheticCitations.number(random.nextInt(papers)));
    }
    return list;
  }

  private static long millis(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }
}
