package pith.graph.importing;

import org.neo4j.graphdb.Transaction;
import pith.graph.store.Nodes;
import pith.graph.store.StoredBundle;
import pith.load.judge.KnownBundles;
import pith.trust.TrustMode;
import pith.verify.HashedBundle;

/** Looks bundles up by their hash: a known one costs that and nothing more. */
public final class StoredBundles implements KnownBundles {
  private final Nodes nodes;
  private final TrustMode mode;

  public StoredBundles(Transaction tx, TrustMode mode) {
    this.nodes = new Nodes(tx);
    this.mode = mode;
  }

  @Override
  public boolean holds(HashedBundle bundle) {
    return nodes
        .bundle(bundle.sha256())
        .filter(node -> new StoredBundle(node).covers(bundle.json(), mode))
        .isPresent();
  }
}
