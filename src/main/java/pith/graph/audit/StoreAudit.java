package pith.graph.audit;

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
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.graph.store.StoredPaper;
import pith.load.pipeline.Pipeline;
import pith.trust.Assessor;
import pith.verify.Status;

/** Verifies every paper in the store on several threads, and returns what failed. */
public final class StoreAudit {
  private final GraphDatabaseService db;
  private final Assessor assessor;
  private final int threads;
  private final boolean warnings;
  private final Runnable guard;

  public StoreAudit(
      GraphDatabaseService db, Assessor assessor, int threads, boolean warnings, Runnable guard) {
    this.db = db;
    this.assessor = assessor;
    this.threads = threads;
    this.warnings = warnings;
    this.guard = guard;
  }

  /** Failures as they are found, then one summary. */
  public Stream<StoreFinding> rows() {
    Pipeline<Verified> pipeline = Pipeline.start(new NodeChunks(db), threads, this::verify);
    return StreamSupport.stream(new AllRows(pipeline), false).onClose(pipeline::close);
  }

  private Verified verify(List<String> nodes, Runnable stop) {
    List<StoreFinding> notable = new ArrayList<>();
    long papers = 0;
    long checks = 0;
    try (Transaction tx = db.beginTx()) {
      PaperAudit audit = PaperAudit.ofMany(tx, assessor.guardedBy(stop));
      for (String id : nodes) {
        stop.run();
        Node node = tx.getNodeByElementId(id);
        boolean isPaper = node.hasLabel(Labels.PAPER) && StoredPaper.isHeld(node);
        papers += isPaper ? 1 : 0;
        for (StoreFinding row : isPaper ? audit.verify(node).rows() : audit.shared(node)) {
          checks += row.isSummary() ? 0 : 1;
          boolean wanted = row.status() == Status.FAIL || (warnings && row.isNotable());
          if (wanted && !row.isSummary()) {
            notable.add(row);
          }
        }
      }
    }
    return new Verified(papers, checks, notable);
  }

  private record Verified(long papers, long checks, List<StoreFinding> notable) {}

  private final class AllRows extends Spliterators.AbstractSpliterator<StoreFinding> {
    private final Pipeline<Verified> pipeline;
    private final Deque<StoreFinding> waiting = new ArrayDeque<>();
    private long papers;
    private long checks;
    private long failed;
    private boolean ended;

    AllRows(Pipeline<Verified> pipeline) {
      super(Long.MAX_VALUE, Spliterator.ORDERED);
      this.pipeline = pipeline;
    }

    @Override
    public boolean tryAdvance(Consumer<? super StoreFinding> action) {
      while (waiting.isEmpty() && !ended) {
        pipeline.next(guard).ifPresentOrElse(this::take, this::end);
      }
      Optional<StoreFinding> row = Optional.ofNullable(waiting.poll());
      row.ifPresent(action);
      return row.isPresent();
    }

    private void take(Verified verified) {
      papers += verified.papers();
      checks += verified.checks();
      failed += verified.notable().stream().filter(row -> row.status() == Status.FAIL).count();
      waiting.addAll(verified.notable());
    }

    private void end() {
      ended = true;
      waiting.add(
          new StoreFinding(
              StoreCheck.SUMMARY.name(),
              "store",
              failed == 0 ? Status.PASS : Status.FAIL,
              failed == 0 ? "" : "FAILURES",
              "",
              papers + " papers, " + checks + " checks, " + failed + " failed",
              failed == 0 ? "" : "CALL pith.verify(id) for each paper named above.",
              "",
              ""));
    }
  }
}
