package pith.graph.mirror;

import java.util.Map;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.store.StoredPaper;
import pith.model.PithNumber;

/** The whole number of a paper by its suffix. */
public record PaperNumbers(Transaction tx) {
  private static final String PAPER =
      "MATCH (p:Paper) WHERE p.suffix = $suffix RETURN p ORDER BY p.pith_number LIMIT 1";

  /** Without the year where the graph has no such paper. */
  public String of(String suffix) {
    try (var papers = tx.execute(PAPER, Map.of("suffix", suffix)).<Node>columnAs("p")) {
      return papers.hasNext() ? StoredPaper.number(papers.next()) : PithNumber.PREFIX + suffix;
    }
  }
}
