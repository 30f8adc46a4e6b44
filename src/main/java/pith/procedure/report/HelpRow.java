package pith.procedure.report;

import org.neo4j.procedure.Description;

/** One call. */
public record HelpRow(
    @Description("The call.") String name,
    @Description("What it is for.") String purpose,
    @Description("Cypher that runs as it stands, given the sample bundles.") String example) {}
