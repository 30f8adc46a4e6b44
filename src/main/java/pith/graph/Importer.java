package pith.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import pith.load.Document;
import pith.load.DocumentChunks;
import pith.load.DocumentJudge;
import pith.load.DocumentReader;
import pith.load.Judgement;
import pith.load.Pipeline;
import pith.load.SourceFile;
import pith.trust.Assessor;
import pith.trust.Holding;

/**
 * Files into the graph: documents are read and verified on other threads while this one writes, in
 * transactions of its own, so that what is committed stays whatever happens next.
 */
public final class Importer {
  private final GraphDatabaseService db;
  private final Assessor assessor;
  private final ImportSettings settings;
  private final ImportObserver observer;
  private final DocumentJudge judge;
  private final BatchCommit commit;
  private WriteTally tally = WriteTally.NONE;
  private long documents;
  private long refused;

  public Importer(
      GraphDatabaseService db,
      Assessor assessor,
      ImportSettings settings,
      ImportObserver observer) {
    this.db = db;
    this.assessor = assessor;
    this.settings = settings;
    this.observer = observer;
    this.judge = new DocumentJudge(assessor);
    this.commit =
        new BatchCommit(db, new ImportBatch(assessor, settings.trust(), observer::check), observer);
  }

  public ImportResult run(List<SourceFile> files) {
    DocumentChunks source =
        new DocumentChunks(
            DocumentReader.open(files, settings.limits(), Importer::stopIfInterrupted));
    try (Pipeline<List<Judgement>> pipeline =
        Pipeline.start(source, settings.threads(), this::judge)) {
      List<Judgement> batch = new ArrayList<>();
      for (Optional<List<Judgement>> next = pipeline.next(observer::check);
          next.isPresent();
          next = pipeline.next(observer::check)) {
        next.get().forEach(judgement -> take(judgement, batch));
        observer.progress(documents, source.bytesRead(), source.totalBytes());
      }
      flush(batch);
      return new ImportResult(documents, refused, tally, source.bytesRead());
    }
  }

  private void take(Judgement judgement, List<Judgement> batch) {
    documents++;
    note(judgement);
    batch.add(judgement);
    if (batch.size() >= settings.batchSize()) {
      flush(batch);
    }
  }

  /** The pipeline interrupts its reader when nobody waits for it any more. */
  private static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("reading was stopped");
    }
  }

  /** Runs on the pipeline's threads. */
  private List<Judgement> judge(List<Document> chunk) {
    try (Transaction reading = db.beginTx()) {
      StoredBundles known = new StoredBundles(reading, settings.trust());
      return chunk.stream().map(document -> judge.judge(document, known)).toList();
    }
  }

  private void note(Judgement judgement) {
    if (judgement instanceof Judgement.Refused refusal) {
      refused++;
      observer.refused(refusal.refusal());
    }
  }

  private void flush(List<Judgement> batch) {
    if (!batch.isEmpty()) {
      observer.check();
      tally = tally.plus(settings.dryRun() ? dryTally(batch) : written(batch));
      batch.clear();
    }
  }

  private WriteTally written(List<Judgement> batch) {
    BatchCommit.Committed committed = commit.commit(batch);
    refused += committed.refused();
    return committed.tally();
  }

  private WriteTally dryTally(List<Judgement> batch) {
    WriteTally dry = WriteTally.NONE;
    for (Judgement judgement : batch) {
      if (judgement instanceof Judgement.Bundle bundle) {
        Holding holding = new Holding(bundle.report(), settings.trust());
        dry = dry.plusJudged(holding.report(), holding.isAdmittedWhole(assessor.policy()));
      } else if (judgement instanceof Judgement.Known) {
        dry = dry.plusUnchanged(1);
      }
    }
    return dry;
  }
}
