package pith.procedure.report;

import org.neo4j.procedure.Description;

/** What was let go of the whole graph. */
public record PruneRow(
    @Description("Papers that have several bundles which say the same.") long papers,
    @Description("Papers of which bundles were let go.") long changed,
    @Description("Bundles that were let go.") long bundles,
    @Description("Papers that were left as they are. pith.verify.all tells what is wrong there.")
        long left) {}
