package pith.procedure.report;

import org.jspecify.annotations.Nullable;
import org.neo4j.procedure.Description;
import pith.graph.audit.StoreFinding;
import pith.refusal.Visible;

/** One check of one thing. */
public record VerifyRow(
    @Description("The name of the check.") String check,
    @Description(
            "The subject: record, bundle, state, graph, an event, a key, an alias, or what differs in "
                + "the graph.")
        String subject,
    @Description("PASS, FAIL, WARN or SKIP.") String status,
    @Description("The fault, in one word.") @Nullable String code,
    @Description("The expected value.") @Nullable String expected,
    @Description("What it is.") @Nullable String found,
    @Description("What to do.") @Nullable String what_to_do,
    @Description("The paper it belongs to.") @Nullable String pith_number,
    @Description("The bundle it belongs to. Null: the paper as a whole.")
        @Nullable String bundle_sha256) {
  public VerifyRow {
    code = Known.text(code);
    expected = Known.text(expected);
    found = Known.text(found);
    what_to_do = Known.text(what_to_do);
    pith_number = Known.text(pith_number);
    bundle_sha256 = Known.text(bundle_sha256);
  }

  public static VerifyRow of(StoreFinding finding) {
    return new VerifyRow(
        finding.check(),
        Visible.text(finding.subject()),
        finding.status().name(),
        finding.code(),
        Visible.text(finding.expected()),
        Visible.text(finding.found()),
        finding.whatToDo(),
        finding.pithNumber(),
        finding.bundleSha256());
  }
}
