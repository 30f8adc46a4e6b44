package pith.graph.write;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.graph.compare.Neighbours;
import pith.graph.compare.PaperComparison;
import pith.graph.paper.HeldPaper;
import pith.graph.paper.Seals;
import pith.graph.paper.VerifiedBundle;
import pith.graph.store.LinkTypes;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.graph.store.StoredPaper;
import pith.model.Sha256;
import pith.trust.Assessor;
import pith.trust.PaperUnion;
import pith.verify.BundleReport;
import pith.verify.CheckedEvent;
import pith.verify.RecordIdentity;
import pith.wanted.Change;
import pith.wanted.LinkKind;
import pith.wanted.PropertyKeys;
import pith.wanted.WantedBundle;
import pith.wanted.WantedPaper;

/** Writes papers in one transaction: what they want, as far as it is not there. */
public final class PaperWriter {
  private final Assessor assessor;
  private final InstantSource time;
  private final NewNodes nodes;
  private final Writing writing;
  private final PaperComparison comparison;
  private final Seals seals;
  private final Set<Node> settled = new HashSet<>();
  private final LostNumbers lostNumbers;
  private final ChangeNotes notes;

  public PaperWriter(Transaction tx, Assessor assessor, InstantSource time) {
    this.assessor = assessor;
    this.time = time;
    nodes = new NewNodes(tx);
    writing = new Writing(nodes, assessor.policy());
    comparison = new PaperComparison(writing, assessor.policy());
    seals = new Seals(assessor.policy().seal());
    lostNumbers = new LostNumbers(nodes, writing);
    notes = new ChangeNotes(writing);
  }

  public NewNodes nodes() {
    return nodes;
  }

  /** Everything that was not there before, of all papers. */
  public CreatedNodes created() {
    return writing.created();
  }

  /** What changed of papers so far, for those who follow them. */
  public List<Change> noted() {
    return notes.all();
  }

  /** How many differences were mended so far. */
  public long changes() {
    return writing.changes();
  }

  /**
   * Looks at a node that several papers share, or that no paper wants any more. Says whether
   * anything was written.
   */
  boolean settle(Node shared) {
    long before = writing.changes();
    writing.settle(shared);
    return writing.changes() > before;
  }

  /** The nodes that a paper shares with others, too; each once in a transaction. */
  public void settleAround(Node paper) {
    for (Node shared : Neighbours.of(paper)) {
      if (settled.add(shared)) {
        writing.settle(shared);
      }
    }
  }

  Optional<BundleReport> report(StoredBundle bundle) {
    return bundle.report(assessor);
  }

  /** Everything that is stored of a paper, while nobody else changes it. */
  public HeldPaper read(Node paper) {
    HeldPaper held = HeldPaper.read(nodes.locked(paper), assessor);
    held.identity()
        .map(RecordIdentity::number)
        .filter(number -> !number.text().equals(StoredPaper.number(paper)))
        .ifPresent(number -> lostNumbers.giveBack(paper, number));
    return held;
  }

  /**
   * Writes what differs from the stored bundles. Bundles of other papers go to where they belong,
   * and those papers are written as well. Empty for a paper that is only pointed at.
   */
  public Optional<PaperUnion> merge(HeldPaper held) {
    sendHome(held);
    if (held.identity().isEmpty()) {
      settle(held.node());
      return Optional.empty();
    }
    PaperUnion union = VerifiedBundle.union(held.identity().get(), held.bundles(), assessor);
    write(held, union, held.bundles());
    return Optional.of(union);
  }

  /** Bundles of other papers go to where they belong, and those papers are written as well. */
  public void sendHome(HeldPaper held) {
    for (VerifiedBundle stray : held.strays()) {
      HeldPaper home = read(moveHome(stray.stored(), stray.received().report().paper()));
      if (!home.isDamaged()) {
        merge(home);
      }
    }
  }

  /** Whether no node is left of these bundles: that of their paper may be gone alone. */
  public boolean hasNone(List<PackedBundle> bundles) {
    return bundles.stream()
        .allMatch(packed -> nodes.bundle(packed.report().bundleSha256()).isEmpty());
  }

  /** The node of a bundle that came again, if its pieces do not make it any more. */
  public Optional<StoredBundle> spoilt(HeldPaper held, PackedBundle packed) {
    Sha256 hash = packed.report().bundleSha256();
    boolean isWhole = held.bundles().stream().anyMatch(each -> each.isSame(packed.report()));
    return isWhole
        ? Optional.empty()
        : nodes
            .bundle(hash)
            .map(StoredBundle::new)
            .or(() -> held.damaged().stream().filter(each -> isOf(each, hash)).findFirst());
  }

  /** The paper of these bundles, also if it has lost its number. */
  public Node found(RecordIdentity paper, List<PackedBundle> bundles) {
    Optional<Node> byNumber = nodes.paper(paper.number()).filter(StoredPaper::isHeld);
    return byNumber
        .or(
            () ->
                bundles.stream()
                    .flatMap(packed -> nodes.bundle(packed.report().bundleSha256()).stream())
                    .flatMap(bundle -> new StoredBundle(bundle).paper().stream())
                    .filter(node -> isOf(node, paper))
                    .findFirst())
        .orElseGet(() -> nodes.paperOrStub(paper.number()));
  }

  private static boolean isOf(Node node, RecordIdentity paper) {
    return StoredPaper.identity(node)
        .filter(record -> record.sha256().equals(paper.sha256()))
        .isPresent();
  }

  private boolean isOf(StoredBundle stored, Sha256 hash) {
    return report(stored).filter(report -> report.bundleSha256().equals(hash)).isPresent();
  }

  /** Writes the pieces of a bundle anew. When it came first, and from where, stays. */
  public void restore(StoredBundle stored, PackedBundle packed) {
    BundleWriter.pieces(stored.node(), packed);
    LinkTypes.at(stored.node(), Direction.OUTGOING, LinkKind.CONTAINS).forEach(writing::remove);
    for (WantedBundle.Place place : WantedBundle.places(packed.report().events())) {
      Relationship link =
          stored.node().createRelationshipTo(nodes.eventOrNew(place.event()), Labels.CONTAINS);
      place.properties().values().forEach(link::setProperty);
    }
    for (CheckedEvent event : packed.report().events()) {
      Node node = nodes.eventOrNew(event.id());
      Properties.put(node, PropertyKeys.BODY, event.bodyText());
      Properties.put(
          node,
          PropertyKeys.CREATED_AT,
          event.body().asObject().flatMap(body -> body.text(PropertyKeys.CREATED_AT)));
    }
    moveHome(stored, packed.report().paper());
  }

  /** Gives the paper that it describes now. Nothing else of that paper is written. */
  Node moveHome(StoredBundle bundle, RecordIdentity paper) {
    LinkTypes.at(bundle.node(), Direction.OUTGOING, LinkKind.DESCRIBES).forEach(writing::remove);
    Node home = nodes.paperOrStub(paper.number());
    bundle.node().createRelationshipTo(home, Labels.DESCRIBES);
    nodes.age();
    return home;
  }

  /**
   * @param before the stored bundles
   * @param now these and the new ones
   */
  public void write(HeldPaper before, PaperUnion union, List<VerifiedBundle> now) {
    Node paper = before.node();
    Optional<String> state = state(paper);
    WantedPaper wanted = VerifiedBundle.wanted(paper, union, now);
    ChangeNotes.Watch watch = notes.watch(paper, wanted);
    comparison.compare(paper, wanted, now.stream().map(each -> each.stored().node()).toList());
    writing.settle();
    watch.written(union, wanted);
    if (!state(paper).equals(state)) {
      Properties.put(
          paper,
          PropertyKeys.MERGED_AT,
          state(paper).map(unused -> time.instant().atZone(ZoneOffset.UTC)));
    }
    now.forEach(BundleWriter::keep);
    if (seals.haveKey()) {
      now.forEach(each -> seals.sealBundle(each.stored().node(), before.sealOf(each.stored())));
      seals.sealPaper(paper, before.seal());
    }
  }

  private static Optional<String> state(Node paper) {
    return Properties.text(paper, PropertyKeys.STATE_SHA256);
  }
}
