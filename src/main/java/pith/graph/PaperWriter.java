package pith.graph;

import java.util.List;
import java.util.Map;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.model.EventId;
import pith.trust.Assessor;
import pith.trust.PaperUnion;
import pith.verify.RecordIdentity;

/** Writes papers in one transaction: their union, and what it makes of their bundles. */
final class PaperWriter {
  private final Assessor assessor;
  private final UnionWriter writer;

  PaperWriter(Transaction tx, Assessor assessor) {
    this.assessor = assessor;
    this.writer = new UnionWriter(tx, assessor.policy());
  }

  Nodes nodes() {
    return writer.nodes();
  }

  /** Everything that was not there before, of all papers. */
  CreatedNodes created() {
    return writer.created();
  }

  /** Recomputes a paper from its stored bundles and writes the difference back. */
  PaperUnion merge(Node paper, RecordIdentity identity) {
    List<Held> held = Held.allOf(paper, assessor);
    PaperUnion union = Held.union(identity, held, assessor);
    write(paper, union, held);
    return union;
  }

  /** Gives the nodes of the paper's events by id. */
  Map<EventId, Node> write(Node paper, PaperUnion union, List<Held> held) {
    Map<EventId, Node> eventNodes = writer.write(paper, union);
    held.forEach(each -> BundleWriter.judge(each, union, assessor.policy()));
    return eventNodes;
  }
}
