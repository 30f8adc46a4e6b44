package pith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.graphdb.Transaction;
import pith.cli.EmbeddedGraph;

/**
 * {@code pith.cascade} beside the variable-length Cypher that one would write, on papers that each
 * cite five earlier ones. Arguments: papers, folder.
 */
final class CascadeBench {
  private static final long PAGE_CACHE = 2L << 30;

  private CascadeBench() {}

  public static void main(String[] arguments) throws IOException {
    int papers = Integer.parseInt(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    try (EmbeddedGraph graph =
        EmbeddedGraph.open(folder, Map.of(GraphDatabaseSettings.pagecache_memory, PAGE_CACHE))) {
      graph.db().executeTransactionally("CALL pith.setup()");
      long start = System.nanoTime();
      SyntheticCitations.fill(graph, papers);
      System.out.printf("filled: %d papers in %d s%n", papers, seconds(start));
      for (int root : new int[] {papers - papers / 100, papers / 2, papers / 100}) {
        compare(graph, SyntheticCitations.number(root));
      }
    }
  }

  private static void compare(EmbeddedGraph graph, String root) {
    for (int depth : new int[] {1, 2, 3, 4, 6, 1_000_000}) {
      String cascade =
          "CALL pith.cascade($root, {depth: "
              + depth
              + "}) YIELD distance RETURN count(*) - 1 AS n";
      String plain =
          "MATCH (r:Paper {pith_number: $root}) MATCH p = (a:Paper)-[:CITES*1.."
              + depth
              + "]->(r) WHERE all(c IN relationships(p) WHERE c.relation IN "
              + "['depends_on', 'extends', 'uses_method', 'supports']) "
              + "RETURN count(DISTINCT a) AS n";
      run(graph, cascade, root);
      String first = run(graph, cascade, root);
      String second = depth > 6 ? "not tried: it walks every path" : run(graph, plain, root);
      System.out.printf("%s depth %d: cascade %s, plain Cypher %s%n", root, depth, first, second);
    }
  }

  private static String run(EmbeddedGraph graph, String cypher, String root) {
    long start = System.nanoTime();
    try (Transaction tx = graph.db().beginTx(120, TimeUnit.SECONDS)) {
      Object n = tx.execute(cypher, Map.of("root", root)).next().get("n");
      return n + " papers in " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms";
    } catch (RuntimeException late) {
      return "given up after 120 s";
    }
  }

  private static long seconds(long start) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
  }
}
