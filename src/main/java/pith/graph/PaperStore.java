package pith.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.load.Refusal;
import pith.model.EventId;
import pith.trust.Assessor;
import pith.trust.Holding;
import pith.trust.PaperUnion;
import pith.verify.BundleReport;
import pith.verify.RecordIdentity;

/** One transaction's view of papers: takes bundles and records in, and writes what they come to. */
public final class PaperStore {
  /** After so many papers that nobody knew, the next is made and not looked for first. */
  private static final int FEW = 4;

  private final Assessor assessor;
  private final UnionWriter writer;
  private int strangers;
  private long imported;
  private long unchanged;
  private final List<Refusal> refused = new ArrayList<>();
  private long quarantined;
  private long papers;
  private long events;
  private long reproduced;
  private long differing;

  public PaperStore(Transaction tx, Assessor assessor) {
    this.assessor = assessor;
    this.writer = new UnionWriter(tx, assessor.policy());
  }

  /** All about one paper; what is held already changes nothing. */
  void take(RecordIdentity paper, List<Incoming> bundles) {
    Nodes nodes = writer.nodes();
    Optional<Node> made = strangers < FEW ? Optional.empty() : nodes.newPaper(paper.number());
    Optional<Node> before = made.isPresent() ? Optional.empty() : nodes.paper(paper.number());
    strangers = before.isPresent() ? 0 : strangers + 1;
    before.ifPresent(nodes::locked);
    Node node = made.or(() -> before).orElseGet(() -> nodes.stub(paper.number()));
    List<Held> held = before.map(this::held).orElseGet(ArrayList::new);
    List<Held> fresh = new ArrayList<>();
    boolean changed = false;
    for (Incoming incoming : bundles) {
      changed |= take(node, incoming, held, fresh);
    }
    if (changed) {
      papers += before.filter(known -> Properties.isTrue(known, "imported")).isEmpty() ? 1 : 0;
      write(node, paper, held, fresh);
    }
  }

  private boolean take(Node paper, Incoming incoming, List<Held> held, List<Held> fresh) {
    Optional<Held> known = held.stream().filter(each -> each.isSame(incoming.report())).findFirst();
    if (known.isEmpty()) {
      Held taken = create(paper, incoming);
      held.add(taken);
      fresh.add(taken);
      return true;
    }
    if (known.get().stored().isBetterSignedThan(incoming.report())) {
      refused.add(
          Refusal.spoilt(incoming.source(), incoming.position(), incoming.report().bundleSha256()));
      return false;
    }
    unchanged++;
    if (!known.get().stored().takes(incoming)) {
      return false;
    }
    Held.of(known.get().stored(), assessor)
        .ifPresent(anew -> held.set(held.indexOf(known.get()), anew));
    return true;
  }

  /** What came under a signature that does not hold, while one that does is held. */
  List<Refusal> refused() {
    return refused;
  }

  /** A record that came without a bundle. */
  public void takeRecord(RecordIdentity paper) {
    Node node = writer.nodes().locked(writer.nodes().paperOrStub(paper.number()));
    boolean isNew = !Properties.isTrue(node, "imported");
    if (Properties.put(node, "record_seen", true)) {
      imported++;
      papers += isNew ? 1 : 0;
      write(node, paper, held(node), List.of());
    } else {
      unchanged++;
    }
  }

  /** What was taken in this transaction so far. */
  public WriteTally tally() {
    return new WriteTally(
        imported,
        unchanged,
        quarantined,
        papers,
        events,
        writer.newEvents(),
        writer.newAliases(),
        writer.nodes().newSigners(),
        writer.newCitations(),
        reproduced,
        differing);
  }

  /** Recomputes a paper from what is stored of it and writes the difference back. */
  public PaperUnion merge(Node paper, RecordIdentity identity) {
    List<Held> held = held(paper);
    PaperUnion union = assessor.union(identity, held.stream().map(Held::holding).toList());
    writer.write(paper, union);
    held.forEach(each -> each.stored().judge(each.holding(), assessor));
    return union;
  }

  public List<BundleReport> reports(Node paper) {
    return held(paper).stream().map(each -> each.holding().report()).toList();
  }

  public PaperUnion union(Node paper, RecordIdentity identity) {
    return assessor.union(identity, held(paper).stream().map(Held::holding).toList());
  }

  private void write(Node node, RecordIdentity paper, List<Held> held, List<Held> fresh) {
    PaperUnion union = assessor.union(paper, held.stream().map(Held::holding).toList());
    Map<EventId, Node> eventNodes = writer.write(node, union);
    held.forEach(each -> each.stored().judge(each.holding(), assessor));
    for (Held each : fresh) {
      EventPlaces.write(each.stored().node(), each.holding().report().events(), eventNodes);
      count(each.holding());
    }
  }

  private void count(Holding holding) {
    if (holding.isAdmittedWhole(assessor.policy())) {
      imported++;
    } else {
      quarantined++;
    }
    events += holding.report().events().size();
    reproduced += holding.report().stateReproduced() ? 1 : 0;
    differing += holding.report().stateReproduced() ? 0 : 1;
  }

  private Held create(Node paper, Incoming incoming) {
    Node node = writer.nodes().create(Names.BUNDLE);
    StoredBundle stored = new StoredBundle(node);
    Holding holding = stored.fill(incoming);
    node.createRelationshipTo(paper, Names.DESCRIBES);
    return new Held(stored, holding);
  }

  private List<Held> held(Node paper) {
    List<Held> held = new ArrayList<>();
    try (var links = paper.getRelationships(Direction.INCOMING, Names.DESCRIBES)) {
      links.forEach(
          link -> Held.of(new StoredBundle(link.getStartNode()), assessor).ifPresent(held::add));
    }
    return held;
  }

  /** A stored bundle and what verifying it says. */
  private record Held(StoredBundle stored, Holding holding) {
    static Optional<Held> of(StoredBundle stored, Assessor assessor) {
      return stored.report(assessor).map(report -> new Held(stored, stored.holding(report)));
    }

    boolean isSame(BundleReport report) {
      return stored.node().getProperty("bundle_sha256").equals(report.bundleSha256().hex());
    }
  }
}
