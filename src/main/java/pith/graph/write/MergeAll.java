package pith.graph.write;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.graph.Retry;
import pith.graph.run.ChangeJournal;
import pith.graph.run.Run;
import pith.graph.store.NodeLabels;
import pith.trust.Assessor;
import pith.wanted.Change;
import pith.wanted.PropertyKeys;
import pith.wanted.StandingLabel;

/**
 * Writes the difference between wanted and present for the whole graph, batch by batch: bundles
 * without a paper, then every paper, then what papers share. Each result is returned at once.
 */
public final class MergeAll {
  /** A shared node costs much less than a paper. */
  private static final int SHARED_FOR_A_PAPER = 10;

  private final GraphDatabaseService db;
  private final Assessor assessor;
  private final int batchSize;
  private final InstantSource time;
  private final Runnable guard;
  private final Retry retry;
  private final Run run;

  public MergeAll(
      GraphDatabaseService db,
      Assessor assessor,
      int batchSize,
      InstantSource time,
      Runnable guard,
      Run run) {
    this.db = db;
    this.assessor = assessor;
    this.batchSize = batchSize;
    this.time = time;
    this.guard = guard;
    this.retry = new Retry(db, guard);
    this.run = run;
  }

  public Stream<PaperMerge> rows() {
    Rows rows = new Rows();
    return StreamSupport.stream(rows, false).onClose(rows::close);
  }

  /** One label of the graph, and what is done with each node that has it. */
  private record Pass(Label label, BiFunction<PaperWriter, Node, Optional<PaperMerge>> work) {}

  private static List<Pass> passes() {
    List<Pass> passes =
        new ArrayList<>(
            List.of(
                new Pass(Labels.BUNDLE, HomelessBundles::take),
                new Pass(Labels.PAPER, PaperMerge::merge),
                new Pass(Labels.ALIAS, MergeAll::settle),
                new Pass(Labels.SIGNER, MergeAll::settle),
                new Pass(Labels.EVENT, MergeAll::settle),
                new Pass(Labels.CLAIM, MergeAll::settle),
                new Pass(Labels.BUNDLE, MergeAll::settle),
                new Pass(Labels.REISSUE, MergeAll::settle)));
    for (StandingLabel label : StandingLabel.values()) {
      passes.add(new Pass(NodeLabels.of(label), MergeAll::settleStray));
    }
    return passes;
  }

  /** What is anything else, too, was looked at with its other label. */
  private static Optional<PaperMerge> settleStray(PaperWriter writer, Node node) {
    return NodeLabels.of(node).isOfNoKind() ? settle(writer, node) : Optional.empty();
  }

  private static Optional<PaperMerge> settle(PaperWriter writer, Node node) {
    long before = writer.changes();
    writer.settle(node);
    long written = writer.changes() - before;
    return written == 0 ? Optional.empty() : Optional.of(PaperMerge.ofShared(written));
  }

  /** What came of one batch. */
  private record Batch(List<PaperMerge> merged, long papersChanged) {}

  private Batch work(Pass pass, List<String> nodes) {
    return retry.write(
        tx -> {
          PaperWriter writer = new PaperWriter(tx, assessor, time);
          List<PaperMerge> merged = new ArrayList<>();
          for (String id : nodes) {
            guard.run();
            find(tx, id).flatMap(node -> pass.work().apply(writer, node)).ifPresent(merged::add);
          }
          List<Change> changes = writer.noted();
          run.write(tx, changes, time.instant());
          return new Batch(merged, ChangeJournal.papers(changes));
        });
  }

  /** What was nobody's any more may be gone since it was listed. */
  private static Optional<Node> find(Transaction tx, String id) {
    try {
      return Optional.of(tx.getNodeByElementId(id));
    } catch (NotFoundException gone) {
      return Optional.empty();
    }
  }

  private final class Rows extends Spliterators.AbstractSpliterator<PaperMerge> {
    private final Transaction reading = db.beginTx();
    private final Deque<Pass> passes = new ArrayDeque<>(passes());
    private final Deque<PaperMerge> waiting = new ArrayDeque<>();
    private ResourceIterator<Node> nodes = reading.findNodes(passes.element().label());
    private final long began = System.nanoTime();
    private long shared;
    private long written;
    private long papersChanged;

    Rows() {
      super(Long.MAX_VALUE, Spliterator.ORDERED);
    }

    @Override
    public boolean tryAdvance(Consumer<? super PaperMerge> action) {
      while (waiting.isEmpty() && !passes.isEmpty()) {
        if (nodes.hasNext()) {
          work(passes.element(), batch());
        } else {
          next();
        }
      }
      Optional<PaperMerge> row = Optional.ofNullable(waiting.poll());
      row.ifPresent(action);
      return row.isPresent();
    }

    private void next() {
      nodes.close();
      passes.remove();
      if (!passes.isEmpty()) {
        nodes = reading.findNodes(passes.element().label());
      } else {
        end();
      }
    }

    private void end() {
      if (shared > 0) {
        waiting.add(PaperMerge.ofShared(shared));
      }
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
      run.end(
          db,
          Map.of(
              PropertyKeys.MILLIS, millis,
              PropertyKeys.WRITTEN, written + shared,
              PropertyKeys.PAPERS_CHANGED, papersChanged),
          time.instant());
    }

    private void work(Pass pass, List<String> batch) {
      Batch done = MergeAll.this.work(pass, batch);
      papersChanged += done.papersChanged();
      for (PaperMerge merged : done.merged()) {
        if (merged.isOfShared()) {
          shared += merged.written();
        } else {
          written += merged.written();
          waiting.add(merged);
        }
      }
    }

    private List<String> batch() {
      boolean isOfPapers = passes.element().label().equals(Labels.PAPER);
      int most = isOfPapers ? batchSize : batchSize * SHARED_FOR_A_PAPER;
      List<String> batch = new ArrayList<>();
      while (batch.size() < most && nodes.hasNext()) {
        batch.add(nodes.next().getElementId());
      }
      return batch;
    }

    void close() {
      nodes.close();
      reading.close();
    }
  }
}
