package pith.graph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.neo4j.graphdb.Transaction;
import pith.wanted.LinkKind;
import pith.wanted.NodeKind;
import pith.wanted.StandingLabel;

/** How much there is, from the counts that the database keeps: no node is read. */
public final class StoreCounts {
  /** What is no part of what papers want. */
  private static final List<String> OTHER_LABELS = List.of("Reissue", "Refusal", "Import");

  private final Transaction tx;

  public StoreCounts(Transaction tx) {
    this.tx = tx;
  }

  /** One figure, and the query that gives it. */
  public record Count(String metric, long value, String cypher) {}

  /** Labels first, then types of relationships, each in the order of the README's tables. */
  public List<Count> all() {
    List<Count> counts = new ArrayList<>();
    for (NodeKind kind : NodeKind.values()) {
      counts.add(label(kind.label()));
    }
    OTHER_LABELS.forEach(label -> counts.add(label(label)));
    for (StandingLabel label : StandingLabel.values()) {
      counts.add(label(label.label()));
    }
    for (LinkKind kind : LinkKind.values()) {
      counts.add(count(kind.name(), "MATCH ()-[r:" + kind.name() + "]->() RETURN count(r) AS n"));
    }
    return counts;
  }

  private Count label(String label) {
    return count(label, "MATCH (n:" + label + ") RETURN count(n) AS n");
  }

  private Count count(String name, String cypher) {
    try (var rows = tx.execute(cypher)) {
      long value = rows.<Number>columnAs("n").next().longValue();
      return new Count("pith_" + name.toLowerCase(Locale.ROOT), value, cypher);
    }
  }
}
