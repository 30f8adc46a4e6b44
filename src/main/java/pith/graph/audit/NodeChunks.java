package pith.graph.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.graph.store.NodeLabels;
import pith.load.pipeline.WorkSource;
import pith.wanted.StandingLabel;

/** All nodes of the graph, papers first, as many at a time as one worker takes. */
final class NodeChunks implements WorkSource<List<String>> {
  private static final int PAPERS = 64;
  private static final int OTHERS = 1024;

  private final Transaction tx;
  private final Deque<Label> labels =
      new ArrayDeque<>(
          List.of(
              Labels.PAPER,
              Labels.BUNDLE,
              Labels.REISSUE,
              Labels.ALIAS,
              Labels.SIGNER,
              Labels.EVENT,
              Labels.CLAIM));
  private final Deque<StandingLabel> standing = new ArrayDeque<>(List.of(StandingLabel.values()));
  private boolean isOfStrays;
  private int size = PAPERS;
  private Optional<ResourceIterator<Node>> nodes = Optional.empty();

  NodeChunks(GraphDatabaseService db) {
    tx = db.beginTx();
  }

  @Override
  public Optional<List<String>> next() {
    List<String> chunk = new ArrayList<>();
    while (chunk.size() < size && hasNext(chunk.isEmpty())) {
      Node node = nodes.orElseThrow().next();
      // What is anything else, too, comes with its other label.
      if (!isOfStrays || NodeLabels.of(node).isOfNoKind()) {
        chunk.add(node.getElementId());
      }
    }
    return chunk.isEmpty() ? Optional.empty() : Optional.of(chunk);
  }

  /** A chunk has nodes of one label. */
  private boolean hasNext(boolean mayGoOn) {
    while (nodes.isEmpty() || !nodes.get().hasNext()) {
      if (labels.isEmpty() && standing.isEmpty() || !mayGoOn) {
        return false;
      }
      nodes.ifPresent(ResourceIterator::close);
      isOfStrays = labels.isEmpty();
      Label label = isOfStrays ? NodeLabels.of(standing.remove()) : labels.remove();
      size = label.equals(Labels.PAPER) ? PAPERS : OTHERS;
      nodes = Optional.of(tx.findNodes(label));
    }
    return true;
  }

  @Override
  public void close() {
    nodes.ifPresent(ResourceIterator::close);
    tx.close();
  }
}
