package pith.graph;

import java.util.ArrayList;
import java.util.List;
import pith.load.Refusal;

/**
 * What came of some documents.
 *
 * @param refused those that only the graph could refuse, for they looked good by themselves
 */
public record Written(WriteTally tally, List<Refusal> refused) {
  static final Written NOTHING = new Written(WriteTally.NONE, List.of());
  static final Written UNCHANGED = NOTHING.plus(WriteTally.NONE.plusUnchanged(1));

  public Written {
    refused = List.copyOf(refused);
  }

  /** However many are refused, none is copied more than once. */
  static Written sum(List<Written> all) {
    return new Written(
        all.stream().map(Written::tally).reduce(WriteTally.NONE, WriteTally::plus),
        all.stream().flatMap(each -> each.refused().stream()).toList());
  }

  Written plus(WriteTally more) {
    return new Written(tally.plus(more), refused);
  }

  Written plus(Written other) {
    List<Refusal> both = new ArrayList<>(refused);
    both.addAll(other.refused);
    return new Written(tally.plus(other.tally), both);
  }
}
