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
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;
import pith.cli.EmbeddedGraph;

/**
 * {@code pith.cascade} beside the variable-length Cypher that one would write, on papers that each
 * cite five earlier ones. Arguments: papers, folder.
 */
final class CascadeBench {
  private static final int CITED = 5;
  private static final int BATCH = 10_000;
  private static final long PAGE_CACHE = 2L << 30;
  private static final Label PAPER = Label.label("Paper");
  private static final RelationshipType CITES = RelationshipType.withName("CITES");
  private static final String[] RELATIONS = {
    "depends_on", "extends", "uses_method", "cites", "refutes"
  };

  private CascadeBench() {}

  public static void main(String[] arguments) throws IOException {
    int papers = Integer.parseInt(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    try (EmbeddedGraph graph =
        EmbeddedGraph.open(folder, Map.of(GraphDatabaseSettings.pagecache_memory, PAGE_CACHE))) {
      graph.db().executeTransactionally("CALL pith.setup()");
      long start = System.nanoTime();
      fill(graph, papers);
      System.out.printf("filled: %d papers in %d s%n", papers, seconds(start));
      for (int root : new int[] {papers - papers / 100, papers / 2, papers / 100}) {
        compare(graph, number(root));
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

  /** Mostly recent papers are cited, as in life; the same for the same size. */
  private static void fill(EmbeddedGraph graph, int papers) {
    Random random = new Random(4);
    List<String> ids = new ArrayList<>(papers);
    for (int done = 0; done < papers; done += BATCH) {
      try (Transaction tx = graph.db().beginTx()) {
        for (int i = done; i < Math.min(papers, done + BATCH); i++) {
          Node paper = tx.createNode(PAPER);
          paper.setProperty("pith_number", number(i));
          paper.setProperty("suffix", number(i).substring(10));
          paper.setProperty("imported", true);
          ids.add(paper.getElementId());
          for (int c = 0; c < Math.min(i, CITED); c++) {
            int back = 1 + (int) (Math.pow(random.nextDouble(), 3) * (i - 1));
            var link = paper.createRelationshipTo(tx.getNodeByElementId(ids.get(i - back)), CITES);
            link.setProperty("relation", RELATIONS[random.nextInt(RELATIONS.length)]);
            link.setProperty("event_id", "sha256:" + (long) i * CITED + c);
            link.setProperty("trusted", true);
          }
        }
        tx.commit();
      }
    }
  }

  /** Numbers of the right shape. */
  private static String number(int index) {
    StringBuilder suffix = new StringBuilder();
    for (int i = 0, rest = index; i < 26; i++, rest /= 32) {
      suffix.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(rest % 32));
    }
    return "pith:2016:" + suffix;
  }

  private static long seconds(long start) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
  }
}
