package pith.graph.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pith.graph.importing.ImportCounts.Counter;
import pith.graph.paper.VerifiedBundle;
import pith.graph.write.PackedBundle;
import pith.load.judge.Judgement;
import pith.model.Sha256;
import pith.refusal.Refusal;
import pith.trust.Assessor;
import pith.trust.PaperUnion;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;
import pith.verify.RecordIdentity;

/**
 * All documents of one paper, taken together by the rules of an import, where nothing of the paper
 * is here.
 *
 * @param union empty iff nothing was taken
 * @param packed the first copy of each bundle that was taken
 */
public record TakenPaper(
    Optional<PaperUnion> union,
    List<VerifiedBundle> bundles,
    Map<Sha256, PackedBundle> packed,
    boolean isRecordSeen,
    ImportCounts counts,
    List<Refusal> refused) {
  public TakenPaper {
    bundles = List.copyOf(bundles);
    packed = Map.copyOf(packed);
    refused = List.copyOf(refused);
  }

  /** How documents are taken. */
  public record Terms(
      Assessor assessor, TrustMode mode, long maxQuarantinedValues, Instant firstSeen) {}

  /**
   * @param documents all of them about this paper, in the order of their coming
   */
  public static TakenPaper of(RecordIdentity paper, List<Judgement> documents, Terms terms) {
    Assessor assessor = terms.assessor();
    PaperTaking taking =
        new PaperTaking(
            assessor.policy(),
            new Quarantine(assessor, terms.maxQuarantinedValues()),
            terms.firstSeen());
    Map<Sha256, PackedBundle> packed = new HashMap<>();
    List<Refusal> refused = new ArrayList<>();
    long records = 0;
    for (PreparedDocument document : PreparedDocument.all(documents, terms.mode())) {
      document.judgement().whyRefused().ifPresent(refused::add);
      records += document.judgement().record().isPresent() ? 1 : 0;
      document
          .bundle()
          .ifPresent(
              bundle ->
                  taking.take(
                      bundle,
                      (first, received) -> {
                        packed.put(first.report().bundleSha256(), first);
                        return VerifiedBundle.unstored(received);
                      }));
    }
    refused.addAll(taking.refused());
    boolean isTaken = taking.isChanged() || records > 0;
    Optional<PaperUnion> union =
        isTaken
            ? Optional.of(VerifiedBundle.union(paper, taking.held(), assessor))
            : Optional.empty();
    return new TakenPaper(
        union,
        taking.held(),
        packed,
        records > 0,
        counts(taking, records, union.map(PaperUnion::policy).orElse(assessor.policy())),
        refused);
  }

  private static ImportCounts counts(PaperTaking taking, long records, TrustPolicy policy) {
    return taking
        .counted(ImportCounts.NONE, policy)
        .plus(Counter.PAPERS, taking.isChanged() || records > 0 ? 1 : 0)
        .plus(Counter.IMPORTED, Math.min(records, 1))
        .plus(Counter.UNCHANGED, taking.unchanged() + Math.max(records - 1, 0));
  }
}
