package pith.graph.importing;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.neo4j.graphdb.TransactionFailureException;
import org.neo4j.graphdb.TransactionTerminatedException;
import pith.graph.Retry;
import pith.load.judge.Judgement;
import pith.load.judge.Refusal;

/**
 * Commits batches although others write too: a batch that met another's lock or another's new node
 * is simply written again, and a document that no database would take is refused alone.
 */
final class BatchCommit {
  private final Retry retry;
  private final ImportBatch batch;

  BatchCommit(Retry retry, ImportBatch batch) {
    this.retry = retry;
    this.batch = batch;
  }

  /** What is being written now is not committed any more. */
  void stop() {
    retry.stop();
  }

  BatchResult commit(List<PreparedDocument> arrivals) {
    try {
      return retry.write(tx -> batch.write(tx, arrivals));
    } catch (IllegalArgumentException | TransactionFailureException unwritable) {
      if (isOfTheStore(unwritable)) {
        throw unwritable;
      }
      if (arrivals.size() == 1) {
        return refuse(arrivals.get(0).judgement());
      }
      return BatchResult.sum(arrivals.stream().map(arrival -> commit(List.of(arrival))).toList());
    }
  }

  /** Whoever was stopped, or met a full disk or heap, says nothing about the document. */
  private static boolean isOfTheStore(RuntimeException unwritable) {
    return unwritable instanceof TransactionTerminatedException
        || Stream.iterate((Throwable) unwritable, Objects::nonNull, Throwable::getCause)
            .anyMatch(
                cause -> cause instanceof IOException || cause instanceof VirtualMachineError);
  }

  private BatchResult refuse(Judgement judgement) {
    if (!(judgement instanceof Judgement.Bundle bundle)) {
      throw new IllegalStateException("a refusal or a record that cannot be written");
    }
    Refusal refusal =
        Refusal.unwritable(bundle.source(), bundle.position(), bundle.report().bundleSha256());
    BatchResult written = retry.write(tx -> batch.write(tx, new Judgement.Refused(refusal)));
    return written.plus(new BatchResult(ImportCounts.NONE, List.of(refusal)));
  }
}
