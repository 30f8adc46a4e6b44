package pith.procedure.report;

import org.neo4j.procedure.Description;

/** One call. */
public record HelpRow(
    @Description("The call.") String name,
    @Description("Its purpose.") String purpose,
    @Description("Cypher that runs with the sample bundles.") String example) {}
