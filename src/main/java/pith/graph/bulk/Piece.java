package pith.graph.bulk;

import java.io.IOException;
import java.util.List;
import pith.graph.importing.ImportCounts;
import pith.graph.rows.GraphRows;
import pith.graph.rows.RowBlock;
import pith.load.Document;
import pith.refusal.Refusal;

/**
 * Some papers as rows.
 *
 * @param spokenOf nodes of papers of whose results their own events say something
 * @param same nodes of papers of which several bundles may say the same
 * @param aside documents of a paper that is left to transactions
 * @param documents how many it was made of
 * @param changes packed; empty for none
 * @param papers how many were taken
 */
public record Piece(
    RowBlock nodes,
    RowBlock links,
    List<Join> joins,
    List<Drawing> drawings,
    List<Integer> spokenOf,
    List<Integer> same,
    ImportCounts counts,
    List<Refusal> refused,
    List<Document.Content> aside,
    byte[] changes,
    long papers,
    long documents) {
  /** Its nodes get their numbers now. */
  public void addTo(GraphRows rows, Joins to) throws IOException {
    long base = rows.add(nodes, links);
    for (Join join : joins) {
      join.addTo(to, base);
    }
    for (Drawing drawing : drawings) {
      drawing.addTo(to, base);
    }
    for (int paper : spokenOf) {
      to.add(JoinKind.SPOKEN_OF, Keys.node(base + paper, Keys.HAS), new byte[0]);
    }
    for (int paper : same) {
      to.add(JoinKind.SAME, Keys.node(base + paper, Keys.HAS), new byte[0]);
    }
  }
}
