package pith.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.load.Refusal;
import pith.model.EventId;
import pith.trust.Assessor;
import pith.trust.Holding;
import pith.trust.PaperUnion;
import pith.verify.RecordIdentity;

/** Takes bundles and records into one transaction, and writes what their papers come to. */
final class PaperIntake {
  /** After so many papers that nobody knew, the next is made and not looked for first. */
  private static final int FEW = 4;

  private final Assessor assessor;
  private final PaperStore store;
  private final Nodes nodes;
  private int strangers;
  private WriteTally tally = WriteTally.NONE;
  private final List<Refusal> refused = new ArrayList<>();

  PaperIntake(Transaction tx, Assessor assessor) {
    this.assessor = assessor;
    this.store = new PaperStore(tx, assessor);
    this.nodes = store.writer().nodes();
  }

  /** All about one paper; what is held already changes nothing. */
  void take(RecordIdentity paper, List<Incoming> bundles) {
    Optional<Node> made = strangers < FEW ? Optional.empty() : nodes.newPaper(paper.number());
    Optional<Node> before = made.isPresent() ? Optional.empty() : nodes.paper(paper.number());
    strangers = before.isPresent() ? 0 : strangers + 1;
    before.ifPresent(nodes::locked);
    Node node = made.or(() -> before).orElseGet(() -> nodes.stub(paper.number()));
    List<Held> held = before.map(known -> Held.allOf(known, assessor)).orElseGet(ArrayList::new);
    List<Held> fresh = new ArrayList<>();
    boolean changed = false;
    for (Incoming incoming : bundles) {
      changed |= take(node, incoming, held, fresh);
    }
    if (changed) {
      if (before.filter(known -> Properties.isTrue(known, "imported")).isEmpty()) {
        tally = tally.plusPaper();
      }
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
    Written again = known.get().stored().again(incoming.judged());
    tally = tally.plus(again.tally());
    refused.addAll(again.refused());
    if (!again.refused().isEmpty() || !known.get().stored().takes(incoming)) {
      return false;
    }
    Held.of(known.get().stored(), assessor)
        .ifPresent(anew -> held.set(held.indexOf(known.get()), anew));
    return true;
  }

  /** A record that came without a bundle. */
  void takeRecord(RecordIdentity paper) {
    Node node = nodes.locked(nodes.paperOrStub(paper.number()));
    boolean isNew = !Properties.isTrue(node, "imported");
    if (Properties.put(node, "record_seen", true)) {
      tally = tally.plusRecord();
      if (isNew) {
        tally = tally.plusPaper();
      }
      write(node, paper, Held.allOf(node, assessor), List.of());
    } else {
      tally = tally.plusUnchanged(1);
    }
  }

  /** What was taken in this transaction so far. */
  Written written() {
    return new Written(tally.plus(store.writer().created()), refused);
  }

  private void write(Node node, RecordIdentity paper, List<Held> held, List<Held> fresh) {
    PaperUnion union = Held.union(paper, held, assessor);
    Map<EventId, Node> eventNodes = store.write(node, union, held);
    for (Held each : fresh) {
      EventPlaces.write(each.stored().node(), each.holding().report().events(), eventNodes);
      tally = tally.plusJudged(each.holding(), assessor.policy());
    }
  }

  private Held create(Node paper, Incoming incoming) {
    Node node = nodes.create(Names.BUNDLE);
    StoredBundle stored = new StoredBundle(node);
    Holding holding = stored.fill(incoming);
    node.createRelationshipTo(paper, Names.DESCRIBES);
    return new Held(stored, holding);
  }
}
