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
import pith.graph.write.BundleWriter;
import pith.graph.write.NewNodes;
import pith.graph.write.OlderExports;
import pith.graph.write.PackedBundle;
import pith.graph.write.PaperWriter;
import pith.graph.write.ReissueWriter;
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
  private final ReissueWriter reissues;
  private final boolean mends;
  private final Keep keep;
  private final OlderExports older;
  private ImportCounts counts = ImportCounts.NONE;
  private final List<Refusal> refused = new ArrayList<>();

  /**
   * @param maxQuarantinedValues of all bundles of one paper that are not admitted
   * @param mends whether papers are written although nothing new came
   * @param keep what stays of bundles that say the same
   */
  PaperIntake(
      Transaction tx,
      Assessor assessor,
      int maxQuarantinedValues,
      boolean mends,
      Keep keep,
      InstantSource time) {
    this.quarantine = new Quarantine(assessor, maxQuarantinedValues);
    this.assessor = assessor;
    this.mends = mends;
    this.keep = keep;
    this.older = new OlderExports(assessor.policy());
    this.time = time;
    this.papers = new PaperWriter(tx, assessor, time);
    this.nodes = papers.nodes();
    this.reissues = new ReissueWriter(nodes, assessor.policy());
  }

  /** All bundles of one paper. A bundle that is stored already changes nothing. */
  void take(RecordIdentity paper, List<PackedBundle> bundles) {
    Node node = mends ? papers.found(paper, bundles) : nodes.paperOrStub(paper.number());
    long before = counts.get(Counter.REISSUED);
    List<PackedBundle> rest = mends || nodes.isNew(node) ? bundles : withoutReissues(node, bundles);
    if (!rest.isEmpty()) {
      take(node, paper, rest);
    }
    if (keep == Keep.LATEST && counts.get(Counter.REISSUED) > before) {
      older.letGo(node, StoredBundle.allOf(node));
    }
  }

  /** Those that say something new, or are in doubt. */
  private List<PackedBundle> withoutReissues(Node paper, List<PackedBundle> bundles) {
    nodes.locked(paper);
    List<PackedBundle> rest = new ArrayList<>();
    for (PackedBundle packed : bundles) {
      ReceivedBundle coming = ReceivedBundle.of(packed.report(), packed.mode(), time.instant());
      Optional<Reissue> reissue =
          nodes.bundle(packed.report().bundleSha256()).isPresent()
              ? Optional.empty()
              : Reissue.of(paper, coming, packed.contentId(), assessor.policy());
      if (reissue.filter(same -> same.isRemembered(packed.report())).isPresent()) {
        counts = counts.plus(Counter.UNCHANGED, 1);
      } else if (reissue.filter(same -> reissues.write(paper, packed, coming, same)).isPresent()) {
        counts = counts.plusReissue(coming);
      } else {
        rest.add(packed);
      }
    }
    return rest;
  }

  private void take(Node node, RecordIdentity paper, List<PackedBundle> bundles) {
    long before = papers.changes();
    boolean isNew = nodes.isNew(node);
    boolean haveNone = papers.hasNone(bundles);
    boolean isEmpty = isNew && haveNone;
    HeldPaper held =
        isEmpty
            ? HeldPaper.nothing(node)
            : haveNone && !mends ? papers.readFirst(node) : papers.read(node);
    int restored = isEmpty ? 0 : restore(held, bundles);
    HeldPaper known = restored == 0 ? held : papers.read(node);
    PaperTaking taking = new PaperTaking(assessor.policy(), quarantine, time.instant(), known);
    bundles.forEach(packed -> taking.take(packed, this::create));
    refused.addAll(taking.refused());
    if (taking.isChanged() || restored > 0 || mends && !known.isDamaged()) {
      counts = counts.plus(Counter.PAPERS, StoredPaper.isImported(node) ? 0 : 1);
      papers.sendHome(known);
      write(known, paper, taking);
      if (mends || restored > 0) {
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
    if (before.isEnoughFor(union, assessor.policy())) {
      papers.write(before, union, taking.held());
    } else {
      writeWithReissues(papers.read(before.node()), paper, taking.fresh());
    }
    counts = taking.counted(counts);
  }

  /** What came changes what is said of bundles that say nothing by themselves. */
  private void writeWithReissues(
      HeldPaper before, RecordIdentity paper, List<VerifiedBundle> fresh) {
    List<VerifiedBundle> all = new ArrayList<>(before.bundles());
    all.addAll(fresh);
    papers.write(before, VerifiedBundle.union(paper, all, assessor), all);
  }

  private VerifiedBundle create(PackedBundle packed, ReceivedBundle received) {
    Node node = nodes.create(Labels.BUNDLE);
    BundleWriter.fill(node, packed, received.firstSeen());
    return VerifiedBundle.fresh(new StoredBundle(node), received);
  }
}
