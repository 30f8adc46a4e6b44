package pith.graph.importing;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.graph.importing.ImportCounts.Counter;
import pith.graph.paper.HeldPaper;
import pith.graph.paper.Reissue;
import pith.graph.paper.VerifiedBundle;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.graph.store.StoredPaper;
import pith.graph.store.StoredReissue;
import pith.graph.write.BundleWriter;
import pith.graph.write.Keep;
import pith.graph.write.NewNodes;
import pith.graph.write.PackedBundle;
import pith.graph.write.PaperWriter;
import pith.graph.write.SameBundles;
import pith.graph.write.Unfolding;
import pith.load.judge.Judgement;
import pith.refusal.Refusal;
import pith.trust.Assessor;
import pith.trust.PaperUnion;
import pith.trust.ReceivedBundle;
import pith.verify.RecordIdentity;
import pith.wanted.Change;
import pith.wanted.PropertyKeys;

/** Takes bundles and records into one transaction, and writes the unions of their papers. */
final class PaperIntake {
  private final Assessor assessor;
  private final Quarantine quarantine;
  private final PaperWriter papers;
  private final InstantSource time;
  private final NewNodes nodes;
  private final boolean mends;
  private final SameBundles same;
  private ImportCounts counts = ImportCounts.NONE;
  private final List<Refusal> refused = new ArrayList<>();

  /**
   * @param maxQuarantinedValues of all bundles of one paper that are not admitted
   * @param mends whether papers are written although nothing new came
   * @param keep what stays of bundles that say the same
   */
  PaperIntake(
      Transaction tx,
      Assessor given,
      int maxQuarantinedValues,
      boolean mends,
      Keep keep,
      InstantSource time) {
    this.assessor = given.remembering();
    this.quarantine = new Quarantine(assessor, maxQuarantinedValues);
    this.mends = mends;
    this.time = time;
    this.papers = new PaperWriter(tx, assessor, time);
    this.nodes = papers.nodes();
    this.same = new SameBundles(nodes, assessor, keep);
  }

  /** All bundles of one paper. A bundle that is stored already changes nothing. */
  void take(RecordIdentity paper, List<PackedBundle> bundles) {
    Node node = mends ? papers.found(paper, bundles) : nodes.paperOrStub(paper.number());
    List<PackedBundle> rest = mends || nodes.isNew(node) ? bundles : withoutReissues(node, bundles);
    if (!rest.isEmpty()) {
      take(node, paper, rest);
    }
  }

  /** Those that say something new, or are in doubt. */
  private List<PackedBundle> withoutReissues(Node paper, List<PackedBundle> bundles) {
    nodes.locked(paper);
    Reissue.Known known = new Reissue.Known(paper);
    List<PackedBundle> rest = new ArrayList<>();
    for (PackedBundle packed : bundles) {
      ReceivedBundle coming = ReceivedBundle.of(packed.report(), packed.mode(), time.instant());
      Optional<Counter> counter =
          nodes.bundle(packed.report().bundleSha256()).isPresent()
              ? Optional.empty()
              : Reissue.of(known, coming, packed.contentId(), assessor.policy())
                  .flatMap(reissue -> reissued(paper, packed, coming, reissue));
      if (counter.isEmpty()) {
        rest.add(packed);
      } else if (counter.get() == Counter.REISSUED) {
        counts = counts.plusReissue(coming);
      } else {
        counts = counts.plus(counter.get(), 1);
      }
    }
    return rest;
  }

  /** As what it counts; empty for one in doubt. */
  private Optional<Counter> reissued(
      Node paper, PackedBundle packed, ReceivedBundle coming, Reissue reissue) {
    if (reissue.isRemembered(packed.report())) {
      same.again(paper, reissue.first(), coming);
      return Optional.of(Counter.UNCHANGED);
    }
    Optional<StoredReissue> kept =
        nodes
            .reissue(packed.report().bundleSha256())
            .filter(each -> each.bundle().equals(Optional.of(reissue.first().node())));
    if (kept.isPresent()) {
      same.again(paper, reissue.first(), coming);
      boolean isMended = same.mends(kept.get(), packed);
      return Optional.of(isMended ? Counter.MENDED : Counter.UNCHANGED);
    }
    boolean isTaken = same.take(paper, reissue.first(), packed, coming);
    return isTaken ? Optional.of(Counter.REISSUED) : Optional.empty();
  }

  private void take(Node node, RecordIdentity paper, List<PackedBundle> bundles) {
    long before = papers.changes();
    boolean isNew = nodes.isNew(node);
    boolean haveNone = papers.hasNone(bundles);
    boolean isEmpty = isNew && haveNone;
    HeldPaper held = isEmpty ? HeldPaper.nothing(node) : papers.read(node);
    int restored = isEmpty ? 0 : restore(held, bundles);
    HeldPaper whole = restored == 0 ? held : papers.read(node);
    HeldPaper known = new Unfolding(nodes, assessor, this::create).before(whole, bundles);
    PaperTaking taking = new PaperTaking(assessor.policy(), quarantine, time.instant(), known);
    bundles.forEach(packed -> taking.take(packed, this::create));
    refused.addAll(taking.refused());
    boolean isLookedAt = !known.isDamaged() && (mends || taking.isOdd());
    if (taking.isChanged() || !known.equals(whole) || restored > 0 || isLookedAt) {
      counts = counts.plus(Counter.PAPERS, StoredPaper.isImported(node) ? 0 : 1);
      papers.sendHome(known);
      write(known, paper, taking);
      if (isLookedAt || restored > 0) {
        papers.settleAround(node);
      }
    } else if (isNew) {
      nodes.discard(node);
    }
    boolean isMended = restored > 0 || !taking.isChanged() && papers.changes() > before;
    count(taking.unchanged(), isMended ? Math.max(1, restored) : 0);
  }

  /** A document that is stored already is one that was mended, or one that changed nothing. */
  private void count(long unchanged, long mended) {
    long known = Math.min(unchanged, mended);
    counts = counts.plus(Counter.MENDED, known).plus(Counter.UNCHANGED, unchanged - known);
  }

  private int restore(HeldPaper held, List<PackedBundle> bundles) {
    int restored = 0;
    for (PackedBundle packed : bundles) {
      Optional<StoredBundle> spoilt = papers.spoilt(held, packed);
      spoilt.ifPresent(stored -> papers.restore(stored, packed));
      restored += spoilt.isPresent() ? 1 : 0;
    }
    return restored;
  }

  /** A record that came without a bundle. */
  void takeRecord(Judgement.Record document) {
    RecordIdentity paper = document.paper();
    Node node = nodes.locked(nodes.paperOrStub(paper.number()));
    boolean isSeen = Properties.isTrue(node, PropertyKeys.RECORD_SEEN);
    boolean isNew = !StoredPaper.isImported(node);
    if (isSeen && !mends && StoredPaper.hasRecord(node, paper)) {
      counts = counts.plus(Counter.UNCHANGED, 1);
      return;
    }
    long before = papers.changes();
    HeldPaper held = nodes.isNew(node) ? HeldPaper.nothing(node) : papers.read(node);
    if (!held.damaged().isEmpty()) {
      refused.add(SameContent.damaged(document.place()));
      return;
    }
    Properties.put(node, PropertyKeys.RECORD_SEEN, true);
    papers.sendHome(held);
    papers.write(held, VerifiedBundle.union(paper, held.bundles(), assessor), held.bundles());
    if (mends) {
      papers.settleAround(node);
    }
    boolean isMended = isSeen && papers.changes() > before;
    counts =
        counts
            .plus(Counter.PAPERS, isNew && !isSeen ? 1 : 0)
            .plus(isMended ? Counter.MENDED : isSeen ? Counter.UNCHANGED : Counter.IMPORTED, 1);
  }

  /** What changed of papers in this transaction so far. */
  List<Change> changes() {
    return papers.noted();
  }

  /** What was taken in this transaction so far. */
  BatchResult written() {
    return new BatchResult(counts.plus(papers.created()), refused);
  }

  private void write(HeldPaper before, RecordIdentity paper, PaperTaking taking) {
    PaperUnion union = VerifiedBundle.union(paper, taking.held(), assessor);
    papers.write(before, union, taking.held());
    counts = taking.counted(counts, union.policy());
    if (taking.held().size() > 1) {
      same.unite(before.node(), taking.held());
    }
  }

  private VerifiedBundle create(PackedBundle packed, ReceivedBundle received) {
    Node node = nodes.create(Labels.BUNDLE);
    BundleWriter.fill(node, packed, received.firstSeen());
    return VerifiedBundle.fresh(new StoredBundle(node), received);
  }
}
