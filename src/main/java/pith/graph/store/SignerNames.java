package pith.graph.store;

import java.util.Optional;
import org.neo4j.graphdb.Transaction;
import pith.model.EventId;

/**
 * Under which name events were signed. Anybody can take any name: it says who signed only beside a
 * key that is trusted.
 */
public final class SignerNames {
  private final Nodes nodes;

  public SignerNames(Transaction tx) {
    this.nodes = new Nodes(tx);
  }

  /** Empty for an event that is not here, or that states none. */
  Optional<String> of(String eventId) {
    return EventId.parse(eventId).flatMap(nodes::event).flatMap(StoredEvents::signerName);
  }
}
