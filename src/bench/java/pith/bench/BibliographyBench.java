package pith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.graphdb.Transaction;
import pith.cli.EmbeddedGraph;

/**
 * {@code pith.bibliography} on papers that each cite five earlier ones: a list of references as one
 * walk, beside a walk for each of ten of them. Arguments: papers, references, folder.
 */
final class BibliographyBench {
  private static final long PAGE_CACHE = 2L << 30;
  private static final int ROUNDS = 5;

  private BibliographyBench() {}

  public static void main(String[] arguments) throws IOException {
    int papers = Integer.parseInt(arguments[0]);
    int references = Integer.parseInt(arguments[1]);
    Path folder = Files.createDirectories(Path.of(arguments[2])).toRealPath();
    try (EmbeddedGraph graph =
        EmbeddedGraph.open(folder, Map.of(GraphDatabaseSettings.pagecache_memory, PAGE_CACHE))) {
      graph.db().executeTransactionally("CALL pith.setup()");
      if (count(graph, "MATCH (p:Paper) RETURN count(p) AS n", "") == 0) {
        SyntheticCitations.fill(graph, papers);
      }
      List<String> list = list(papers, references);
      String file = Files.write(folder.resolve("list.txt"), list).toString();
      for (int i = 0; i < ROUNDS; i++) {
        measured(graph, "one walk for " + references, "CALL pith.bibliography($text)", file);
      }
      for (int i = 0; i < 2; i++) {
        long start = System.nanoTime();
        for (String id : list.subList(0, 10)) {
          count(graph, "CALL pith.foundations($text) YIELD standing RETURN count(*) AS n", id);
        }
        System.out.printf("a walk for each of 10: %d ms%n", millis(start));
      }
    }
  }

  private static void measured(EmbeddedGraph graph, String name, String call, String text) {
    long start = System.nanoTime();
    long bad =
        count(
            graph,
            call + " YIELD worst_beneath WHERE worst_beneath IS NOT NULL RETURN count(*) AS n",
            text);
    System.out.printf("%s: %d ms, %d depend on something bad%n", name, millis(start), bad);
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
