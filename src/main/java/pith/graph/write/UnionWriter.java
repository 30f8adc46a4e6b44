package pith.graph.write;

import java.time.InstantSource;
import java.util.Map;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.model.EventId;
import pith.trust.PaperUnion;
import pith.trust.TrustPolicy;

/**
 * Writes the union of a paper. It compares the union with the graph and writes only the difference,
 * so the graph depends on the stored bundles and not on the order of their import.
 */
final class UnionWriter {
  private final NewNodes nodes;
  private final EventWriter events;
  private final AliasWriter aliases;
  private final DerivedWriter derived;
  private final InstantSource time;

  UnionWriter(Transaction tx, TrustPolicy policy, InstantSource time) {
    this.time = time;
    nodes = new NewNodes(tx);
    derived = new DerivedWriter(nodes);
    events = new EventWriter(nodes, policy);
    aliases = new AliasWriter(nodes, derived);
  }

  NewNodes nodes() {
    return nodes;
  }

  /** What was not there before. */
  CreatedNodes created() {
    return new CreatedNodes(
        events.created(), aliases.created(), nodes.newSigners(), derived.created());
  }

  /** Writes the paper, its events and everything derived; gives the event nodes by id. */
  Map<EventId, Node> write(Node paper, PaperUnion union) {
    PaperProperties.write(paper, union, time);
    Map<EventId, Node> eventNodes = events.write(paper, union);
    aliases.write(paper, union);
    Map<String, Node> claims = new ClaimWriter(nodes).write(paper, union);
    derived.write(paper, union, eventNodes, claims);
    return eventNodes;
  }
}
