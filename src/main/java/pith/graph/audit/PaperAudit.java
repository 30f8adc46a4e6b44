package pith.graph.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.neo4j.graphdb.Node;
import pith.graph.paper.VerifiedBundle;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.graph.store.StoredPaper;
import pith.model.Event;
import pith.trust.Assessor;
import pith.trust.PaperUnion;
import pith.trust.ReceivedBundle;
import pith.trust.Verdict;
import pith.trust.VerdictSentence;
import pith.verify.BundleReport;
import pith.verify.Finding;
import pith.verify.RecordIdentity;
import pith.verify.Status;
import pith.wanted.PropertyKeys;

/** Recomputes everything about a paper from its stored pieces. It uses no stored result. */
public final class PaperAudit {
  private final Assessor assessor;
  private final List<StoreFinding> rows = new ArrayList<>();
  private Verdict verdict = Verdict.UNKNOWN;

  public PaperAudit(Assessor assessor) {
    this.assessor = assessor;
  }

  public List<StoreFinding> rows() {
    return List.copyOf(rows);
  }

  public Verdict verdict() {
    return verdict;
  }

  /** Once for one paper. */
  public PaperAudit verify(Node paper) {
    String number = StoredPaper.number(paper);
    Optional<RecordIdentity> identity = record(paper, number);
    List<VerifiedBundle> held = new ArrayList<>();
    for (StoredBundle stored : bundles(paper)) {
      bundle(stored, number).ifPresent(held::add);
    }
    List<ReceivedBundle> received = held.stream().map(VerifiedBundle::received).toList();
    Predicate<Event> pinned = event -> false;
    if (identity.isPresent()) {
      PaperUnion union = VerifiedBundle.union(identity.get(), held, assessor);
      verdict = union.verdict();
      pinned = union::isPinned;
      state(paper, union, number);
      new VouchedCheck(assessor.policy()).rows(union, received, number).forEach(rows::add);
    }
    summary(number, received, pinned);
    return this;
  }

  private Optional<RecordIdentity> record(Node paper, String number) {
    if (!Properties.isTrue(paper, PropertyKeys.IMPORTED)) {
      return Optional.empty();
    }
    Optional<RecordIdentity> identity = StoredPaper.identity(paper);
    String found = identity.map(record -> record.number().text()).orElse("no record");
    add(StoreCheck.STORED_RECORD, found.equals(number), "record", number, found, number, "");
    if (!found.equals(number)) {
      verdict = Verdict.NOT_INTACT;
    }
    return identity.filter(record -> found.equals(number));
  }

  private Optional<VerifiedBundle> bundle(StoredBundle stored, String number) {
    String stated = (String) stored.node().getProperty(PropertyKeys.BUNDLE_SHA256);
    Optional<VerifiedBundle> held = VerifiedBundle.of(stored, assessor);
    Optional<BundleReport> report = held.map(each -> each.received().report());
    String found = report.map(each -> each.bundleSha256().hex()).orElse("no bundle");
    add(StoreCheck.STORED_BUNDLE, found.equals(stated), "bundle", stated, found, number, stated);
    for (Finding finding : report.map(BundleReport::findings).orElse(List.of())) {
      rows.add(StoreFinding.of(finding, number, stated));
    }
    return held;
  }

  private void state(Node paper, PaperUnion union, String number) {
    String expected = union.merged().map(merged -> merged.stateSha256().hex()).orElse("no state");
    String found = Properties.text(paper, PropertyKeys.STATE_SHA256).orElse("no state");
    add(StoreCheck.STORED_STATE, found.equals(expected), "state", expected, found, number, "");
  }

  private void summary(String number, List<ReceivedBundle> received, Predicate<Event> pinned) {
    boolean failed = rows.stream().anyMatch(row -> row.status() == Status.FAIL);
    boolean warned = rows.stream().anyMatch(StoreFinding::isNotable);
    Status status = failed ? Status.FAIL : warned ? Status.WARN : Status.PASS;
    boolean isTrusted = verdict == Verdict.TRUSTED || verdict == Verdict.INTACT_WITH_FINDINGS;
    rows.add(
        new StoreFinding(
            StoreCheck.SUMMARY.name(),
            "paper",
            status == Status.PASS && !isTrusted ? Status.WARN : status,
            verdict.name(),
            "",
            VerdictSentence.of(received, verdict, assessor.policy(), pinned),
            status == Status.PASS ? "" : StoreCheck.SUMMARY.whatToDo(),
            number,
            ""));
  }

  private void add(
      StoreCheck check,
      boolean holds,
      String subject,
      String expected,
      String found,
      String number,
      String bundle) {
    rows.add(
        new StoreFinding(
            check.name(),
            subject,
            holds ? Status.PASS : Status.FAIL,
            holds ? "" : check.name(),
            holds ? "" : expected,
            holds ? "" : found,
            holds ? "" : check.whatToDo(),
            number,
            bundle));
  }

  private static List<StoredBundle> bundles(Node paper) {
    List<StoredBundle> bundles = new ArrayList<>(StoredBundle.allOf(paper));
    bundles.sort(
        Comparator.comparing(
            bundle -> (String) bundle.node().getProperty(PropertyKeys.BUNDLE_SHA256)));
    return bundles;
  }
}
