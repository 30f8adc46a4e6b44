package pith.verify;

import pith.merge.Equivocation;
import pith.merge.MergeResult;
import pith.merge.Supersession;
import pith.model.EventId;

/** Reports what the merge found about the links between events. */
final class LinkCheck {
  private final Findings findings;

  LinkCheck(Findings findings) {
    this.findings = findings;
  }

  void check(MergeResult merged) {
    for (EventId gap : merged.gaps()) {
      findings.add(
          Status.WARN, Check.PREV_EVENT, gap.text(), "GAP", "the earlier event", "nothing");
    }
    for (Supersession supersession : merged.supersessions()) {
      supersession(supersession);
    }
    for (Equivocation entry : merged.equivocations()) {
      findings.add(
          Status.WARN,
          Check.EQUIVOCATION,
          "key:" + entry.fingerprint(),
          "EQUIVOCATION",
          "one event at this point",
          entry.kind().wireName() + ": " + entry.events());
    }
  }

  private void supersession(Supersession entry) {
    String subject = entry.by().text();
    String expected = "an event of the same key: " + entry.target().text();
    switch (entry.outcome()) {
      case HONOURED -> findings.pass(Check.SUPERSEDES, subject);
      case UNKNOWN -> warn(subject, "SUPERSEDES_UNKNOWN", expected, "no such event here");
      case FOREIGN_KEY ->
          warn(subject, "SUPERSEDES_FOREIGN_KEY", expected, "an event of another key");
      case SELF -> warn(subject, "SUPERSEDES_SELF", expected, "the event itself");
    }
  }

  private void warn(String subject, String code, String expected, String found) {
    findings.add(Status.WARN, Check.SUPERSEDES, subject, code, expected, found);
  }
}
