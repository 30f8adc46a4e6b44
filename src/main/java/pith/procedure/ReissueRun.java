package pith.procedure;

import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.paper.VerifiedBundle;
import pith.graph.store.StoredPaper;
import pith.merge.MergeResult;
import pith.model.Sha256;
import pith.procedure.support.Papers;
import pith.procedure.support.PithFailure;
import pith.procedure.support.PolicyInForce;
import pith.refusal.RefusalCode;
import pith.sign.Reissue;
import pith.sign.UnsignedBundle;
import pith.trust.Assessor;
import pith.trust.PaperUnion;
import pith.verify.BundleReport;

/** The union of a paper as a bundle that nobody signed yet: for the command line. */
public record ReissueRun(UnsignedBundle bundle, Sha256 state) {

  public static ReissueRun of(Transaction tx, String id) {
    Assessor assessor = PolicyInForce.assessor();
    Node paper = Papers.findImported(tx, id);
    List<VerifiedBundle> stored = VerifiedBundle.verifyAll(paper, assessor);
    PaperUnion union =
        VerifiedBundle.union(StoredPaper.identity(paper).orElseThrow(), stored, assessor);
    List<BundleReport> reports = stored.stream().map(bundle -> bundle.received().report()).toList();
    Optional<UnsignedBundle> bundle = Reissue.of(union, reports);
    return bundle
        .flatMap(
            whole ->
                union
                    .merged()
                    .map(MergeResult::stateSha256)
                    .map(hash -> new ReissueRun(whole, hash)))
        .orElseThrow(
            () ->
                PithFailure.of(
                    id,
                    RefusalCode.NO_STATE.problem("an admitted bundle", "none that is admitted")));
  }
}
