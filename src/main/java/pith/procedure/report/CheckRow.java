package pith.procedure.report;

import org.jspecify.annotations.Nullable;
import org.neo4j.procedure.Description;

/** The result for one document. */
public record CheckRow(
    @Description("Number of the document within its source, from 1. In the summary: how many.")
        long position,
    @Description("File or archive entry.") String source,
    @Description("The number that follows from the record.") @Nullable String pith_number,
    @Description(
            "AUTHENTIC, AUTHENTIC_WITH_FINDINGS, INTACT_BUT_UNTRUSTED_SIGNER, NOT_INTACT, "
                + "RECORD_ONLY or REFUSED. SUMMARY: the last row, if there is not exactly one document.")
        String verdict,
    @Description("The first finding. Null: none.") @Nullable String code,
    @Description("The expected value.") @Nullable String expected,
    @Description("What it is. In the summary: how many documents of each verdict.")
        @Nullable String found,
    @Description("What to do.") @Nullable String what_to_do) {
  public CheckRow {
    pith_number = Known.text(pith_number);
    code = Known.text(code);
    expected = Known.text(expected);
    found = Known.text(found);
    what_to_do = Known.text(what_to_do);
  }
}
