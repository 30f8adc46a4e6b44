package pith.procedure.report;

import org.neo4j.procedure.Description;

/** One thing that an installation needs. */
public record DoctorRow(
    @Description("What was looked at.") String check,
    @Description("PASS, WARN or FAIL.") String status,
    @Description("What was found.") String found,
    @Description("The exact thing to do.") String what_to_do) {}
