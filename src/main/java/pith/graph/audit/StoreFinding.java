package pith.graph.audit;

import pith.verify.Finding;
import pith.verify.Status;

/** A finding, and the stored paper and bundle that it is about. */
public record StoreFinding(
    String check,
    String subject,
    Status status,
    String code,
    String expected,
    String found,
    String whatToDo,
    String pithNumber,
    String bundleSha256) {

  static StoreFinding of(Finding finding, String pithNumber, String bundleSha256) {
    return new StoreFinding(
        finding.check().name(),
        finding.subject(),
        finding.status(),
        finding.code(),
        finding.expected(),
        finding.found(),
        finding.whatToDo(),
        pithNumber,
        bundleSha256);
  }

  public boolean isNotable() {
    return status == Status.FAIL || status == Status.WARN;
  }

  public boolean isSummary() {
    return check.equals(StoreCheck.SUMMARY.name());
  }
}
