package pith.graph.importing;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.importing.ImportCounts.Counter;
import pith.graph.paper.Reissue;
import pith.graph.paper.VerifiedBundle;
import pith.graph.store.Nodes;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.graph.store.StoredPaper;
import pith.load.Limits;
import pith.load.judge.Judgement;
import pith.refusal.Refusal;
import pith.trust.Assessor;
import pith.trust.ReceivedBundle;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;
import pith.verify.ContentId;
import pith.verify.RecordIdentity;
import pith.wanted.PropertyKeys;

/**
 * Counts what would be written beside what the graph holds now. A document that comes twice is
 * counted twice: to know better, a dry run would have to remember an archive.
 */
public final class DryRun {
  private final Nodes nodes;
  private final Assessor assessor;
  private final TrustMode mode;
  private final InstantSource time;
  private final Quarantine quarantine;

  public DryRun(
      Transaction reading, Assessor assessor, TrustMode mode, Limits limits, InstantSource time) {
    this.nodes = new Nodes(reading);
    this.assessor = assessor;
    this.mode = mode;
    this.time = time;
    this.quarantine = new Quarantine(assessor, limits.maxQuarantinedValues());
  }

  public BatchResult count(List<Judgement> judgements) {
    return BatchResult.sum(judgements.stream().map(this::count).toList());
  }

  private BatchResult count(Judgement judgement) {
    return judgement.fold(
        known -> BatchResult.UNCHANGED,
        this::bundle,
        record -> record(nodes.paper(record.paper().number()), record.paper()),
        refused -> BatchResult.NOTHING);
  }

  private BatchResult bundle(Judgement.Bundle bundle) {
    return nodes
        .bundle(bundle.report().bundleSha256())
        .map(node -> again(new StoredBundle(node), bundle))
        .orElseGet(() -> judged(bundle));
  }

  private BatchResult again(StoredBundle stored, Judgement.Bundle bundle) {
    Optional<VerifiedBundle> whole =
        VerifiedBundle.of(stored, assessor).filter(held -> held.isSame(bundle.report()));
    if (whole.isEmpty()) {
      return BatchResult.NOTHING.plus(ImportCounts.NONE.plus(Counter.MENDED, 1));
    }
    return SameContent.refusal(whole.get(), bundle)
        .map(refusal -> new BatchResult(ImportCounts.NONE, List.of(refusal)))
        .orElse(BatchResult.UNCHANGED);
  }

  private BatchResult judged(Judgement.Bundle bundle) {
    ReceivedBundle received = ReceivedBundle.of(bundle.report(), mode, time.instant());
    Optional<Reissue> reissue = reissue(received);
    if (reissue.isPresent()) {
      return reissue.get().isRemembered(bundle.report())
          ? BatchResult.UNCHANGED
          : BatchResult.NOTHING.plus(ImportCounts.NONE.plusReissue(received));
    }
    List<VerifiedBundle> held = held(bundle);
    if (held.stream().anyMatch(each -> each.outgrew(bundle.report()))) {
      return BatchResult.UNCHANGED;
    }
    Optional<Refusal> refusal = quarantine.refusal(bundle, received, held);
    if (refusal.isPresent()) {
      return new BatchResult(ImportCounts.NONE, List.of(refusal.get()));
    }
    return BatchResult.NOTHING.plus(ImportCounts.NONE.plusBundle(received, with(held, received)));
  }

  private TrustPolicy with(List<VerifiedBundle> held, ReceivedBundle coming) {
    List<ReceivedBundle> all = new ArrayList<>(List.of(coming));
    held.forEach(bundle -> all.add(bundle.received()));
    return assessor.policy().knowing(all);
  }

  private Optional<Reissue> reissue(ReceivedBundle received) {
    return nodes
        .paper(received.report().paper().number())
        .flatMap(
            paper ->
                Reissue.of(
                    new Reissue.Known(paper),
                    received,
                    ContentId.of(received.report()),
                    assessor.policy()));
  }

  private List<VerifiedBundle> held(Judgement.Bundle bundle) {
    return nodes
        .paper(bundle.report().paper().number())
        .map(paper -> VerifiedBundle.verifyAll(paper, assessor))
        .orElse(List.of());
  }

  private static BatchResult record(Optional<Node> paper, RecordIdentity record) {
    boolean isSeen =
        paper.filter(held -> Properties.isTrue(held, PropertyKeys.RECORD_SEEN)).isPresent();
    boolean isWhole = paper.filter(held -> StoredPaper.hasRecord(held, record)).isPresent();
    Counter counter = !isSeen ? Counter.IMPORTED : isWhole ? Counter.UNCHANGED : Counter.MENDED;
    return BatchResult.NOTHING.plus(ImportCounts.NONE.plus(counter, 1));
  }
}
