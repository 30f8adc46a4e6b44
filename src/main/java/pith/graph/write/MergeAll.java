package pith.graph.write;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.graph.Retry;
import pith.trust.Assessor;
import pith.wanted.PropertyKeys;

/** Merges every paper again, batch by batch, and returns each result at once. */
public final class MergeAll {
  private final GraphDatabaseService db;
  private final Assessor assessor;
  private final int batchSize;
  private final InstantSource time;
  private final Runnable guard;
  private final Retry retry;

  public MergeAll(
      GraphDatabaseService db,
      Assessor assessor,
      int batchSize,
      InstantSource time,
      Runnable guard) {
    this.db = db;
    this.assessor = assessor;
    this.batchSize = batchSize;
    this.time = time;
    this.guard = guard;
    this.retry = new Retry(db, guard);
  }

  public Stream<PaperMerge> rows() {
    Rows rows = new Rows();
    return StreamSupport.stream(rows, false).onClose(rows::close);
  }

  private List<PaperMerge> merge(List<String> papers) {
    return retry.write(
        tx -> {
          List<PaperMerge> merged = new ArrayList<>();
          for (String id : papers) {
            guard.run();
            PaperMerge.merge(tx, assessor, time, tx.getNodeByElementId(id)).ifPresent(merged::add);
          }
          return merged;
        });
  }

  private final class Rows extends Spliterators.AbstractSpliterator<PaperMerge> {
    private final Transaction reading = db.beginTx();
    private final ResourceIterator<Node> papers =
        reading.findNodes(Labels.PAPER, PropertyKeys.IMPORTED, true);
    private final Deque<PaperMerge> waiting = new ArrayDeque<>();

    Rows() {
      super(Long.MAX_VALUE, Spliterator.ORDERED);
    }

    @Override
    public boolean tryAdvance(Consumer<? super PaperMerge> action) {
      while (waiting.isEmpty() && papers.hasNext()) {
        List<String> batch = new ArrayList<>(batchSize);
        while (batch.size() < batchSize && papers.hasNext()) {
          batch.add(papers.next().getElementId());
        }
        waiting.addAll(merge(batch));
      }
      Optional<PaperMerge> row = Optional.ofNullable(waiting.poll());
      row.ifPresent(action);
      return row.isPresent();
    }

    void close() {
      papers.close();
      reading.close();
    }
  }
}
