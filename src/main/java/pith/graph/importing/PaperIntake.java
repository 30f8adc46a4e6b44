package pith.graph.importing;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.graph.importing.ImportCounts.Counter;
import pith.graph.paper.VerifiedBundle;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.graph.store.StoredPaper;
import pith.graph.write.BundleWriter;
import pith.graph.write.NewNodes;
import pith.graph.write.PackedBundle;
import pith.graph.write.PaperWriter;
import pith.refusal.Refusal;
import pith.trust.Assessor;
import pith.trust.PaperUnion;
import pith.trust.ReceivedBundle;
import pith.verify.RecordIdentity;
import pith.wanted.PropertyKeys;

/** Takes bundles and records into one transaction, and writes the unions of their papers. */
final class PaperIntake {
  private final Assessor assessor;
  private final Quarantine quarantine;
  private final PaperWriter papers;
  private final InstantSource time;
  private final NewNodes nodes;
  private ImportCounts counts = ImportCounts.NONE;
  private final List<Refusal> refused = new ArrayList<>();

  /**
   * @param maxQuarantinedValues of all bundles of one paper that are not admitted
   */
  PaperIntake(Transaction tx, Assessor assessor, int maxQuarantinedValues, InstantSource time) {
    this.quarantine = new Quarantine(assessor, maxQuarantinedValues);
    this.assessor = assessor;
    this.time = time;
    this.papers = new PaperWriter(tx, assessor, time);
    this.nodes = papers.nodes();
  }

  /** All bundles of one paper. A bundle that is stored already changes nothing. */
  void take(RecordIdentity paper, List<PackedBundle> bundles) {
    Node node = nodes.paperOrStub(paper.number());
    boolean isNew = nodes.isNew(node);
    List<VerifiedBundle> held = isNew ? new ArrayList<>() : known(node);
    Set<StoredBundle> fresh = new HashSet<>();
    boolean changed = false;
    for (PackedBundle packed : bundles) {
      changed |= take(packed, held, fresh, isNew);
    }
    if (changed) {
      counts = counts.plus(Counter.PAPERS, StoredPaper.isImported(node) ? 0 : 1);
      write(node, paper, held, fresh);
    } else if (isNew) {
      nodes.discard(node);
    }
  }

  private List<VerifiedBundle> known(Node paper) {
    return VerifiedBundle.verifyAll(nodes.locked(paper), assessor);
  }

  /** The stored bundle may be of this very batch: then it cannot be read back yet. */
  private boolean take(
      PackedBundle packed, List<VerifiedBundle> held, Set<StoredBundle> fresh, boolean isNewPaper) {
    Optional<VerifiedBundle> known =
        held.stream().filter(each -> each.isSame(packed.report())).findFirst();
    if (known.isEmpty()) {
      ReceivedBundle coming = ReceivedBundle.of(packed.report(), packed.mode(), time.instant());
      Optional<Refusal> refusal =
          damaged(packed, isNewPaper).or(() -> quarantine.refusal(packed.judged(), coming, held));
      if (refusal.isPresent()) {
        refused.add(refusal.get());
        return false;
      }
      VerifiedBundle taken = create(packed, coming);
      held.add(taken);
      fresh.add(taken.stored());
      return true;
    }
    BatchResult again = SameContent.again(known.get(), packed.judged());
    counts = counts.plus(again.counts());
    refused.addAll(again.refused());
    Optional<VerifiedBundle> more =
        again.refused().isEmpty() && known.get().copies().isWorthTaking(packed.report())
            ? known.get().plus(packed.report(), packed.mode(), time.instant(), assessor.policy())
            : known.get().opened(packed.mode(), assessor.policy());
    more.ifPresent(both -> held.set(held.indexOf(known.get()), both));
    return more.isPresent();
  }

  /** A record that came without a bundle. */
  void takeRecord(RecordIdentity paper) {
    Node node = nodes.locked(nodes.paperOrStub(paper.number()));
    boolean isNew = !StoredPaper.isImported(node);
    if (Properties.put(node, PropertyKeys.RECORD_SEEN, true)) {
      counts = counts.plus(Counter.IMPORTED, 1);
      if (isNew) {
        counts = counts.plus(Counter.PAPERS, 1);
      }
      write(node, paper, VerifiedBundle.verifyAll(node, assessor), Set.of());
    } else {
      counts = counts.plus(Counter.UNCHANGED, 1);
    }
  }

  /** What was taken in this transaction so far. */
  BatchResult written() {
    return new BatchResult(counts.plus(papers.created()), refused);
  }

  private void write(
      Node node, RecordIdentity paper, List<VerifiedBundle> held, Set<StoredBundle> fresh) {
    PaperUnion union = VerifiedBundle.union(paper, held, assessor);
    papers.write(node, union, held);
    for (VerifiedBundle each : held) {
      if (fresh.contains(each.stored())) {
        counts = counts.plusBundle(each.received(), assessor.policy());
      }
    }
  }

  /** A stored bundle of this hash that is none of the verified ones was changed in the store. */
  private Optional<Refusal> damaged(PackedBundle packed, boolean isNewPaper) {
    return isNewPaper
        ? Optional.empty()
        : nodes
            .bundle(packed.report().bundleSha256())
            .map(node -> SameContent.damaged(packed.judged()));
  }

  private VerifiedBundle create(PackedBundle packed, ReceivedBundle received) {
    Node node = nodes.create(Labels.BUNDLE);
    StoredBundle stored = new StoredBundle(node);
    BundleWriter.fill(node, packed, received.firstSeen());
    return VerifiedBundle.fresh(stored, received);
  }
}
