package pith.graph.write;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.paper.VerifiedBundle;
import pith.model.EventId;
import pith.trust.Assessor;
import pith.trust.PaperUnion;
import pith.verify.RecordIdentity;

/** Writes papers in one transaction: their unions, and the verdicts of their bundles. */
public final class PaperWriter {
  private final Assessor assessor;
  private final UnionWriter writer;

  public PaperWriter(Transaction tx, Assessor assessor, InstantSource time) {
    this.assessor = assessor;
    this.writer = new UnionWriter(tx, assessor.policy(), time);
  }

  public NewNodes nodes() {
    return writer.nodes();
  }

  /** Everything that was not there before, of all papers. */
  public CreatedNodes created() {
    return writer.created();
  }

  /** Recomputes a paper from its stored bundles and writes the difference back. */
  PaperUnion merge(Node paper, RecordIdentity identity) {
    List<VerifiedBundle> held = VerifiedBundle.verifyAll(paper, assessor);
    PaperUnion union = VerifiedBundle.union(identity, held, assessor);
    write(paper, union, held);
    return union;
  }

  /** Gives the nodes of the paper's events by id. */
  public Map<EventId, Node> write(Node paper, PaperUnion union, List<VerifiedBundle> held) {
    Map<EventId, Node> eventNodes = writer.write(paper, union);
    held.forEach(each -> BundleWriter.judge(each, union, assessor.policy()));
    return eventNodes;
  }
}
