package pith.graph.importing;

import java.util.ArrayList;
import java.util.List;
import pith.graph.importing.ImportCounts.Counter;
import pith.refusal.Refusal;

/**
 * What came of some documents.
 *
 * @param refused those that only the graph could refuse, for they looked good by themselves
 */
public record BatchResult(ImportCounts counts, List<Refusal> refused) {
  static final BatchResult NOTHING = new BatchResult(ImportCounts.NONE, List.of());
  static final BatchResult UNCHANGED = NOTHING.plus(ImportCounts.NONE.plus(Counter.UNCHANGED, 1));

  public BatchResult {
    refused = List.copyOf(refused);
  }

  /** However many are refused, none is copied more than once. */
  static BatchResult sum(List<BatchResult> all) {
    return new BatchResult(
        all.stream().map(BatchResult::counts).reduce(ImportCounts.NONE, ImportCounts::plus),
        all.stream().flatMap(each -> each.refused().stream()).toList());
  }

  BatchResult plus(ImportCounts more) {
    return new BatchResult(counts.plus(more), refused);
  }

  BatchResult plus(BatchResult other) {
    List<Refusal> both = new ArrayList<>(refused);
    both.addAll(other.refused);
    return new BatchResult(counts.plus(other.counts), both);
  }
}
