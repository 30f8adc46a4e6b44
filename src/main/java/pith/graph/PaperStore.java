package pith.graph;

import java.util.List;
import java.util.Map;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.model.EventId;
import pith.trust.Assessor;
import pith.trust.PaperUnion;
import pith.verify.RecordIdentity;

/** One transaction's view of papers: what is held of them, and what that comes to. */
public final class PaperStore {
  private final Assessor assessor;
  private final UnionWriter writer;

  public PaperStore(Transaction tx, Assessor assessor) {
    this.assessor = assessor;
    this.writer = new UnionWriter(tx, assessor.policy());
  }

  UnionWriter writer() {
    return writer;
  }

  /** Recomputes a paper from what is stored of it and writes the difference back. */
  public PaperUnion merge(Node paper, RecordIdentity identity) {
    List<Held> held = Held.allOf(paper, assessor);
    PaperUnion union = Held.union(identity, held, assessor);
    write(paper, union, held);
    return union;
  }

  /** Gives the nodes of the paper's events by id. */
  Map<EventId, Node> write(Node paper, PaperUnion union, List<Held> held) {
    Map<EventId, Node> eventNodes = writer.write(paper, union);
    held.forEach(each -> each.stored().judge(each, union, assessor.policy()));
    return eventNodes;
  }

  public PaperUnion union(Node paper, RecordIdentity identity) {
    return Held.union(identity, Held.allOf(paper, assessor), assessor);
  }
}
