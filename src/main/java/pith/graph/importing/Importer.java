package pith.graph.importing;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.graph.Retry;
import pith.graph.run.ChangeJournal;
import pith.load.judge.DocumentJudge;
import pith.load.judge.Judgement;
import pith.load.judge.KnownBundles;
import pith.load.pipeline.Pipeline;
import pith.load.pipeline.Work;
import pith.load.read.DocumentChunk;
import pith.load.read.DocumentChunks;
import pith.load.read.DocumentReader;
import pith.load.source.SourceFile;
import pith.refusal.Refusal;
import pith.trust.Assessor;

/**
 * Files into the graph: one thread reads, some verify, some write in transactions of their own, so
 * that what is committed stays whatever happens next.
 */
public final class Importer {
  /** A batch of a hundred real bundles has less; verified, it takes many times that in memory. */
  private static final long MOST_BATCH_BYTES = 2 << 20;

  private final GraphDatabaseService db;
  private final Assessor assessor;
  private final ImportSettings settings;
  private final InstantSource time;
  private final ImportObserver observer;
  private final DocumentJudge judge;
  private final BatchCommit commit;
  private final Semaphore turns;
  private volatile boolean stopped;
  private ImportCounts counts = ImportCounts.NONE;
  private long documents;
  private long refused;

  public Importer(
      GraphDatabaseService db,
      Assessor assessor,
      ImportSettings settings,
      InstantSource time,
      ImportObserver observer,
      ChangeJournal journal) {
    this.db = db;
    this.assessor = assessor.guardedBy(this::stopIfTold);
    this.settings = settings;
    this.time = time;
    this.observer = observer;
    this.judge = new DocumentJudge(assessor, settings.trust(), settings.limits(), time);
    this.commit =
        new BatchCommit(
            new Retry(db, this::stopIfTold),
            new ImportBatch(
                this.assessor,
                settings.trust(),
                settings.mends(),
                settings.keep(),
                settings.limits(),
                time,
                this::stopIfTold,
                journal),
            observer::notWritten);
    this.turns = new Semaphore(Math.max(settings.threads(), settings.writers()) + 1, true);
  }

  public ImportResult run(List<SourceFile> files) {
    Work<DocumentChunk, Judged> judging =
        settings.mends() || holdsNothing() ? this::judgeAsNew : this::judge;
    DocumentChunks source =
        new DocumentChunks(
            DocumentReader.open(files, settings.limits(), Importer::stopIfInterrupted));
    try (BatchWriters<BatchResult> writers =
            new BatchWriters<>(
                settings.writers(), batch -> inTurn(() -> written(batch)), observer::check);
        Pipeline<Judged> pipeline =
            Pipeline.start(
                source,
                settings.threads(),
                (chunk, stop) -> inTurn(() -> judging.of(chunk, stop)))) {
      all(pipeline, source, writers);
      return new ImportResult(documents, refused, counts, source.bytesRead());
    }
  }

  private void all(
      Pipeline<Judged> pipeline, DocumentChunks source, BatchWriters<BatchResult> writers) {
    try {
      List<PreparedDocument> batch = new ArrayList<>();
      long bytes = 0;
      for (Optional<Judged> next = pipeline.next(observer::check);
          next.isPresent();
          next = pipeline.next(observer::check)) {
        bytes += next.get().bytes();
        for (PreparedDocument document : next.get().prepared()) {
          note(document.judgement());
          batch.add(document);
          if (batch.size() >= settings.batchSize()) {
            writers.submit(batch, this::count);
            batch = new ArrayList<>();
            bytes = 0;
          }
        }
        if (!batch.isEmpty() && (bytes >= MOST_BATCH_BYTES || next.get().isLarge())) {
          writers.submit(batch, this::count);
          batch = new ArrayList<>();
          bytes = 0;
        }
        if (next.get().isLarge()) {
          writers.finish(this::count);
          next.get().done().run();
        }
        observer.progress(documents, source.bytesRead(), source.totalBytes());
      }
      if (!batch.isEmpty()) {
        writers.submit(batch, this::count);
      }
      writers.finish(this::count);
    } catch (RuntimeException | Error told) {
      stopped = true;
      commit.stop();
      throw told;
    }
  }

  /** The pipeline interrupts its reader when nobody waits for it any more. */
  private static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("reading was stopped");
    }
  }

  /** Runs on the writers' threads, which no transaction of the caller's can stop. */
  private void stopIfTold() {
    if (stopped) {
      throw new CancellationException("writing was stopped");
    }
  }

  /**
   * Verifying and writing take turns: threads beyond those asked for push each other's work out of
   * the caches. One more may be under way, for a writer also waits for its disk.
   */
  private <R> R inTurn(Supplier<R> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private boolean holdsNothing() {
    try (Transaction reading = db.beginTx();
        var held = reading.findNodes(Labels.BUNDLE)) {
      return !held.hasNext();
    }
  }

  /**
   * An empty database needs no lookup: a bundle that comes twice is found when it is written. To
   * mend a paper, its bundles are taken as new.
   */
  private Judged judgeAsNew(DocumentChunk chunk, Runnable stop) {
    return judge(chunk, KnownBundles.NONE, stop);
  }

  /** Runs on the pipeline's threads. */
  private Judged judge(DocumentChunk chunk, Runnable stop) {
    try (Transaction reading = db.beginTx()) {
      return judge(chunk, new StoredBundles(reading, settings.trust()), stop);
    }
  }

  private Judged judge(DocumentChunk chunk, KnownBundles known, Runnable stop) {
    DocumentJudge guarded = judge.guardedBy(stop);
    List<Judgement> judgements =
        chunk.documents().stream().map(document -> guarded.judge(document, known)).toList();
    return new Judged(
        chunk.bytes(),
        chunk.isLarge(),
        chunk.done(),
        PreparedDocument.all(judgements, settings.trust()));
  }

  /** What became of the documents of one chunk; their bytes themselves are not held any more. */
  private record Judged(
      long bytes, boolean isLarge, Runnable done, List<PreparedDocument> prepared) {}

  private void note(Judgement judgement) {
    documents++;
    Optional<Refusal> refusal = judgement.whyRefused();
    refused += refusal.isPresent() ? 1 : 0;
    refusal.ifPresent(observer::refused);
  }

  private void count(BatchResult written) {
    counts = counts.plus(written.counts());
    refused += written.refused().size();
    written.refused().forEach(observer::refused);
  }

  private BatchResult written(List<PreparedDocument> batch) {
    return settings.dryRun() ? counted(batch) : commit.commit(batch);
  }

  private BatchResult counted(List<PreparedDocument> batch) {
    try (Transaction reading = db.beginTx()) {
      return new DryRun(reading, assessor, settings.trust(), settings.limits(), time)
          .count(batch.stream().map(PreparedDocument::judgement).toList());
    }
  }
}
