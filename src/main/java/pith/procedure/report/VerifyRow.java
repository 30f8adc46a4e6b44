package pith.procedure.report;

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
    @Description("The fault, in one word.") String code,
    @Description("The expected value.") String expected,
    @Description("What it is.") String found,
    @Description("What to do.") String what_to_do,
    @Description("The paper it belongs to.") String pith_number,
    @Description("The bundle it belongs to. Empty: the paper as a whole.") String bundle_sha256) {

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
