package pith.graph;

import java.util.ArrayList;
import java.util.List;
import pith.graph.ImportCounts.Counter;
import pith.load.Refusal;

/**
 * What came of some documents.
 *
 * @param refused those that only the graph could refuse, for they looked good by themselves
 */
public record Written(ImportCounts counts, List<Refusal> refused) {
  static final Written NOTHING = new Written(ImportCounts.NONE, List.of());
  static final Written UNCHANGED = NOTHING.plus(ImportCounts.NONE.plus(Counter.UNCHANGED, 1));

  public Written {
    refused = List.copyOf(refused);
  }

  /** However many are refused, none is copied more than once. */
  static Written sum(List<Written> all) {
    return new Written(
        all.stream().map(Written::counts).reduce(ImportCounts.NONE, ImportCounts::plus),
        all.stream().flatMap(each -> each.refused().stream()).toList());
  }

  Written plus(ImportCounts more) {
    return new Written(counts.plus(more), refused);
  }

  Written plus(Written other) {
    List<Refusal> both = new ArrayList<>(refused);
    both.addAll(other.refused);
    return new Written(counts.plus(other.counts), both);
  }
}
