package pith.graph.importing;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.neo4j.graphdb.ConstraintViolationException;
import org.neo4j.graphdb.TransactionFailureException;
import org.neo4j.graphdb.TransactionTerminatedException;
import pith.graph.Retry;
import pith.load.judge.DocumentRefusal;
import pith.load.judge.Judgement;
import pith.refusal.Refusal;

/**
 * Commits batches although others write too: a batch that met another's lock or another's new node
 * is simply written again, and a document that no database would take is refused alone.
 */
final class BatchCommit {
  private final Retry retry;
  private final ImportBatch batch;
  private final BiConsumer<Refusal, RuntimeException> log;

  /**
   * @param log hears why the database would not take a document
   */
  BatchCommit(Retry retry, ImportBatch batch, BiConsumer<Refusal, RuntimeException> log) {
    this.retry = retry;
    this.batch = batch;
    this.log = log;
  }

  /** What is being written now is not committed any more. */
  void stop() {
    retry.stop();
  }

  BatchResult commit(List<PreparedDocument> prepared) {
    try {
      return retry.write(tx -> batch.write(tx, prepared));
    } catch (IllegalArgumentException
        | TransactionFailureException
        | ConstraintViolationException unwritable) {
      if (isOfTheStore(unwritable) || isOurs(unwritable)) {
        throw unwritable;
      }
      if (prepared.size() == 1) {
        return refuse(prepared.get(0), unwritable);
      }
      return BatchResult.sum(prepared.stream().map(document -> commit(List.of(document))).toList());
    }
  }

  /** A stop, a full disk or a full heap says nothing about the document. */
  private static boolean isOfTheStore(RuntimeException unwritable) {
    return unwritable instanceof TransactionTerminatedException
        || Stream.iterate((Throwable) unwritable, Objects::nonNull, Throwable::getCause)
            .anyMatch(
                cause -> cause instanceof IOException || cause instanceof VirtualMachineError);
  }

  /** A fault of this program is never the document's. */
  private static boolean isOurs(RuntimeException unwritable) {
    return Arrays.stream(unwritable.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(name -> name.startsWith("pith.") || name.startsWith("org.neo4j."))
        .findFirst()
        .filter(name -> name.startsWith("pith."))
        .isPresent();
  }

  private BatchResult refuse(PreparedDocument document, RuntimeException why) {
    Refusal refusal =
        document
            .bundle()
            .map(bundle -> DocumentRefusal.unwritable(bundle.judged()))
            .or(() -> document.judgement().record().map(DocumentRefusal::unwritable))
            .orElseThrow(() -> new IllegalStateException("a refusal that cannot be written"));
    log.accept(refusal, why);
    BatchResult written = retry.write(tx -> batch.write(tx, new Judgement.Refused(refusal)));
    return written.plus(new BatchResult(ImportCounts.NONE, List.of(refusal)));
  }
}
