package pith.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;
import pith.cli.EmbeddedGraph;

/** Papers that each cite five earlier ones, without any bundle. */
final class SyntheticCitations {
  private static final int CITED = 5;
  private static final int BATCH = 10_000;
  private static final Label PAPER = Label.label("Paper");
  private static final RelationshipType CITES = RelationshipType.withName("CITES");
  private static final List<String> QUIET =
      List.of("depends_on", "extends", "uses_method", "cites", "compares");
  private static final List<String> DISPUTING =
      List.of("depends_on", "extends", "uses_method", "cites", "refutes");

  private SyntheticCitations() {}

  /** A fifth of all citations refutes: nearly every paper has a bad word somewhere below it. */
  static void fill(EmbeddedGraph graph, int papers) {
    fill(graph, papers, DISPUTING);
  }

  /** No citation says anything bad. */
  static void fillQuietly(EmbeddedGraph graph, int papers) {
    fill(graph, papers, QUIET);
  }

  /**
   * Mostly recent papers are cited, as in life; the same for the same size. What an earlier run
   * began is continued.
   */
  private static void fill(EmbeddedGraph graph, int papers, List<String> relations) {
    List<String> ids = before(graph);
    for (int done = ids.size(); done < papers; done += BATCH) {
      Random random = new Random(done);
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
            link.setProperty("relation", relations.get(random.nextInt(relations.size())));
            link.setProperty("event_id", "sha256:" + (long) i * CITED + c);
            link.setProperty("trusted", true);
          }
        }
        tx.commit();
      }
    }
  }

  private static List<String> before(EmbeddedGraph graph) {
    List<String> ids = new ArrayList<>();
    try (Transaction tx = graph.db().beginTx();
        var papers = tx.findNodes(PAPER)) {
      papers.forEachRemaining(paper -> ids.add(paper.getElementId()));
    }
    return ids;
  }

  /** Numbers of the right shape. */
  static String number(int index) {
    StringBuilder suffix = new StringBuilder();
    for (int i = 0, rest = index; i < 26; i++, rest /= 32) {
      suffix.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(rest % 32));
    }
    return "pith:2016:" + suffix;
  }
}
