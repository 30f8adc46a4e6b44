package pith.procedure.report;

import org.jspecify.annotations.Nullable;
import org.neo4j.procedure.Description;

/** One thing that an installation needs. */
public record DoctorRow(
    @Description("The subject of the check.") String check,
    @Description("PASS, WARN or FAIL.") String status,
    @Description("The state that was found.") String found,
    @Description("What to do, exactly.") @Nullable String what_to_do) {
  public DoctorRow {
    what_to_do = Known.text(what_to_do);
  }
}
