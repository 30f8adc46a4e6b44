package pith.procedure.report;

import java.util.Locale;
import org.neo4j.procedure.Description;
import pith.mirror.SetDifference;

/** A paper that two sets have differently. */
public record DiffRow(
    @Description("The paper. Without its year, if it is not in this graph.") String pith_number,
    @Description(
            "only_a, only_b, events: other events or names, or state: the same events and another "
                + "state.")
        String kind,
    @Description("What that means.") String reason) {

  /**
   * @param isOnePolicy whether both admit by the same trust policy
   */
  public static DiffRow of(SetDifference difference, String number, boolean isOnePolicy) {
    return new DiffRow(
        number,
        difference.kind().name().toLowerCase(Locale.ROOT),
        reason(difference.kind(), isOnePolicy));
  }

  private static String reason(SetDifference.Kind kind, boolean isOnePolicy) {
    return switch (kind) {
      case ONLY_A -> "Only the first has this paper." + policies(isOnePolicy);
      case ONLY_B -> "Only the second has this paper." + policies(isOnePolicy);
      case EVENTS ->
          "The admitted events or the names of this paper differ." + policies(isOnePolicy);
      case STATE ->
          isOnePolicy
              ? "Both have the same events, the same trust policy, and different states: one of "
                  + "them has a fault. Verify the paper in both."
              : "Both have the same events and different states. Their trust policies differ, but the "
                  + "same events should give the same state. Verify the paper in both.";
    };
  }

  private static String policies(boolean isOnePolicy) {
    return isOnePolicy ? "" : " Their trust policies differ, which may be the reason.";
  }
}
