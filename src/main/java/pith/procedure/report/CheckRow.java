package pith.procedure.report;

import org.neo4j.procedure.Description;

/** The result for one document. */
public record CheckRow(
    @Description("Number of the document within its source, from 1.") long position,
    @Description("File or archive entry.") String source,
    @Description("The number that follows from the record.") String pith_number,
    @Description(
            "AUTHENTIC, AUTHENTIC_WITH_FINDINGS, INTACT_BUT_UNTRUSTED_SIGNER, NOT_INTACT, "
                + "RECORD_ONLY or REFUSED.")
        String verdict,
    @Description("The first finding. Empty: none.") String code,
    @Description("The expected value.") String expected,
    @Description("What it is.") String found,
    @Description("What to do.") String what_to_do) {}
