package pith.procedure.report;

import org.neo4j.procedure.Description;

/** One thing that an installation needs. */
public record DoctorRow(
    @Description("The subject of the check.") String check,
    @Description("PASS, WARN or FAIL.") String status,
    @Description("The state that was found.") String found,
    @Description("What to do, exactly.") String what_to_do) {}
