package pith.graph.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.compare.Neighbours;
import pith.graph.compare.PaperComparison;
import pith.graph.compare.SharedComparison;
import pith.graph.paper.HeldPaper;
import pith.graph.paper.Seals;
import pith.graph.paper.VerifiedBundle;
import pith.graph.store.Nodes;
import pith.graph.store.PresentName;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.graph.store.StoredPaper;
import pith.graph.store.StoredReissue;
import pith.model.Event;
import pith.trust.Assessor;
import pith.trust.PaperUnion;
import pith.trust.ReceivedBundle;
import pith.trust.TrustPolicy;
import pith.trust.Verdict;
import pith.trust.VerdictSentence;
import pith.verify.BundleReport;
import pith.verify.ContentId;
import pith.verify.Finding;
import pith.verify.HashedBundle;
import pith.verify.Status;
import pith.wanted.PropertyKeys;

/** Recomputes everything about papers from their stored pieces. It uses no stored result. */
public final class PaperAudit {
  private final Assessor assessor;
  private final Noting noting;
  private final PaperComparison comparison;
  private final SharedComparison shared;
  private final boolean isAlone;

  /**
   * @param isAlone whether the nodes that a paper shares with others are looked at with it
   */
  private PaperAudit(Transaction tx, Assessor assessor, boolean isAlone) {
    this.assessor = assessor;
    this.isAlone = isAlone;
    noting = new Noting(new Nodes(tx));
    comparison = new PaperComparison(noting, assessor.policy());
    shared = new SharedComparison(noting, assessor.policy());
  }

  /** Of one paper, and of the nodes around it. */
  public static PaperAudit ofOne(Transaction tx, Assessor assessor) {
    return new PaperAudit(tx, assessor, true);
  }

  /** Of one paper after the other; what they share is looked at by {@link #shared}. */
  static PaperAudit ofMany(Transaction tx, Assessor assessor) {
    return new PaperAudit(tx, assessor, false);
  }

  /** Of a node that is no imported paper. */
  List<StoreFinding> shared(Node node) {
    shared.compare(node);
    return noting.take().stream()
        .map(difference -> Rows.row(StoreCheck.STORED_GRAPH, difference, ""))
        .toList();
  }

  /** What was found of one paper. */
  public record Audited(List<StoreFinding> rows, Verdict verdict) {
    public Audited {
      rows = List.copyOf(rows);
    }
  }

  public Audited verify(Node paper) {
    Rows rows = new Rows(StoredPaper.number(paper));
    HeldPaper held = HeldPaper.read(paper, assessor);
    if (StoredPaper.isHeld(paper)) {
      record(rows, held);
    }
    held.damaged().forEach(stored -> damaged(rows, stored));
    held.strays().forEach(stray -> stray(rows, stray, paper));
    held.bundles().forEach(bundle -> bundle(rows, bundle));
    List<ReceivedBundle> received = held.bundles().stream().map(VerifiedBundle::received).toList();
    seals(rows, held);
    if (held.identity().isEmpty()) {
      rows.addAll(shared(paper));
      Verdict verdict = held.isDamaged() ? Verdict.NOT_INTACT : Verdict.UNKNOWN;
      return audited(rows, received, verdict, assessor.policy(), event -> false);
    }
    PaperUnion union = VerifiedBundle.union(held.identity().get(), held.bundles(), assessor);
    state(rows, paper, union);
    graph(rows, held, union);
    rows.addAll(VouchedCheck.rows(union, received, rows.number()));
    return audited(
        rows,
        received,
        held.isDamaged() || rows.isSpoilt() ? Verdict.NOT_INTACT : union.verdict(),
        union.policy(),
        union::isPinned);
  }

  private static void record(Rows rows, HeldPaper held) {
    String found =
        StoredPaper.identity(held.node()).map(record -> record.number().text()).orElse("no record");
    rows.compare(StoreCheck.STORED_RECORD, "record", rows.number(), found, "");
  }

  private void damaged(Rows rows, StoredBundle stored) {
    Optional<BundleReport> report = stored.report(assessor);
    String found = report.map(each -> each.bundleSha256().hex()).orElse("no bundle");
    rows.compare(StoreCheck.STORED_BUNDLE, "bundle", stated(stored), found, stated(stored));
    report.ifPresent(each -> findings(rows, each, stated(stored)));
  }

  private static void stray(Rows rows, VerifiedBundle stray, Node paper) {
    rows.compare(
        StoreCheck.STORED_BUNDLE,
        "bundle",
        "DESCRIBES to " + stray.received().report().paper().number().text(),
        "DESCRIBES to " + PresentName.of(paper),
        stated(stray.stored()));
  }

  private void bundle(Rows rows, VerifiedBundle bundle) {
    BundleReport report = bundle.received().report();
    String stated = stated(bundle.stored());
    rows.compare(StoreCheck.STORED_BUNDLE, "bundle", stated, report.bundleSha256().hex(), stated);
    findings(rows, report, stated);
    bundle.stored().reissues().forEach(reissue -> reissue(rows, report, reissue));
  }

  /** One that is kept as a difference must say the same, and be what was taken. */
  private void reissue(Rows rows, BundleReport shown, StoredReissue reissue) {
    String stated = reissue.arrival().map(each -> each.hash().hex()).orElse("");
    Optional<BundleReport> report =
        reissue.document(shown.bundle().json()).map(HashedBundle::of).flatMap(assessor::verify);
    String found =
        report
            .filter(each -> ContentId.of(each).equals(ContentId.of(shown)))
            .filter(unused -> reissue.isFound())
            .map(each -> each.bundleSha256().hex())
            .orElse("no bundle that says the same");
    rows.compare(StoreCheck.STORED_BUNDLE, "bundle", stated, found, stated);
    report.ifPresent(each -> findings(rows, each, stated));
  }

  private static void findings(Rows rows, BundleReport report, String stated) {
    for (Finding finding : report.findings()) {
      rows.add(StoreFinding.of(finding, rows.number(), stated));
    }
  }

  private void seals(Rows rows, HeldPaper held) {
    Seals seals = new Seals(assessor.policy().seal());
    if (seals.haveKey() && StoredPaper.isHeld(held.node())) {
      rows.seal("paper", held.seal(), seals.adopt(), "");
      held.bundles()
          .forEach(
              bundle ->
                  rows.seal(
                      "bundle",
                      held.sealOf(bundle.stored()),
                      seals.adopt(),
                      stated(bundle.stored())));
    }
  }

  private static String stated(StoredBundle stored) {
    return Properties.text(stored.node(), PropertyKeys.BUNDLE_SHA256).orElse("");
  }

  private static void state(Rows rows, Node paper, PaperUnion union) {
    rows.compare(
        StoreCheck.STORED_STATE,
        "state",
        union.merged().map(merged -> merged.stateSha256().hex()).orElse("no state"),
        Properties.text(paper, PropertyKeys.STATE_SHA256).orElse("no state"),
        "");
  }

  private void graph(Rows rows, HeldPaper held, PaperUnion union) {
    comparison.compare(
        held.node(),
        VerifiedBundle.wanted(held.node(), union, held.bundles()),
        held.bundles().stream().map(bundle -> bundle.stored().node()).toList());
    if (isAlone) {
      Neighbours.of(held.node()).forEach(shared::compare);
    } else {
      shared.compareLabels(held.node());
    }
    List<Noting.Difference> differences =
        noting.take().stream().filter(difference -> !isState(difference)).toList();
    if (differences.isEmpty()) {
      rows.compare(StoreCheck.STORED_GRAPH, "graph", "", "", "");
    }
    differences.forEach(rows::differs);
  }

  /** Its hash has a check of its own. */
  private static boolean isState(Noting.Difference difference) {
    return difference.subject().endsWith(": " + PropertyKeys.STATE_SHA256);
  }

  /** Of many papers nobody reads the summaries. */
  private Audited audited(
      Rows rows,
      List<ReceivedBundle> received,
      Verdict verdict,
      TrustPolicy policy,
      Predicate<Event> pinned) {
    if (!isAlone) {
      return new Audited(rows.all(), verdict);
    }
    Status status = rows.status();
    boolean isTrusted = verdict == Verdict.AUTHENTIC || verdict == Verdict.AUTHENTIC_WITH_FINDINGS;
    rows.add(
        new StoreFinding(
            StoreCheck.SUMMARY.name(),
            "paper",
            status == Status.PASS && !isTrusted ? Status.WARN : status,
            verdict.name(),
            "",
            VerdictSentence.of(received, verdict, policy, pinned),
            status == Status.PASS ? "" : StoreCheck.SUMMARY.whatToDo(),
            rows.number(),
            ""));
    return new Audited(rows.all(), verdict);
  }
}
