package pith.procedure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.TransactionFailureException;
import org.neo4j.graphdb.TransactionTerminatedException;
import pith.graph.importing.ImportCounts;
import pith.graph.importing.ImportCounts.Counter;
import pith.graph.importing.ImportObserver;
import pith.graph.importing.ImportResult;
import pith.graph.importing.Importer;
import pith.graph.schema.LastImport;
import pith.load.source.SourceFile;
import pith.procedure.report.ImportRow;
import pith.procedure.settings.FileImportSettings;
import pith.procedure.support.PithFailure;
import pith.procedure.support.WallClock;
import pith.refusal.RefusalCode;
import pith.trust.Assessor;

/** One import from beginning to row. */
final class ImportRun {
  private final Importer importer;
  private final GraphDatabaseService db;
  private final ImportLog log;
  private final FileImportSettings settings;

  ImportRun(
      GraphDatabaseService db,
      Assessor assessor,
      FileImportSettings settings,
      ImportObserver observer,
      ImportLog log) {
    this.importer = new Importer(db, assessor, settings.importing(), WallClock.TIME, observer);
    this.db = db;
    this.log = log;
    this.settings = settings;
  }

  ImportRow run(String source, List<SourceFile> files) {
    log.began(files.size());
    try {
      ImportRow row = written(source, files);
      log.ended(row);
      return row;
    } catch (RuntimeException why) {
      log.stopped(why);
      throw why;
    }
  }

  private ImportRow written(String source, List<SourceFile> files) {
    long start = System.nanoTime();
    try {
      ImportResult result = importer.run(files);
      if (!settings.importing().dryRun()) {
        LastImport.write(db, WallClock.TIME.instant());
      }
      return row(source, result, System.nanoTime() - start, settings.inForce());
    } catch (TransactionTerminatedException told) {
      throw told;
    } catch (TransactionFailureException | OutOfMemoryError failed) {
      throw PithFailure.of(
          source,
          RefusalCode.STORE_FAILED.problem(
              "a database that takes what is written", innermost(failed)));
    }
  }

  private static String innermost(Throwable failed) {
    Throwable cause = failed;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  static ImportRow row(
      String source, ImportResult result, long nanos, Map<String, Object> inForce) {
    ImportCounts counts = result.counts();
    return new ImportRow(
        source,
        result.documents(),
        counts.get(Counter.IMPORTED),
        counts.get(Counter.REISSUED),
        counts.get(Counter.UNCHANGED),
        counts.get(Counter.MENDED),
        result.refused(),
        counts.get(Counter.QUARANTINED),
        counts.get(Counter.PAPERS),
        counts.get(Counter.EVENTS),
        counts.get(Counter.NEW_EVENTS),
        counts.get(Counter.ALIASES),
        counts.get(Counter.SIGNERS),
        counts.get(Counter.CITATIONS),
        counts.get(Counter.STATES_REPRODUCED),
        counts.get(Counter.STATES_DIFFERING),
        result.bytes(),
        TimeUnit.NANOSECONDS.toMillis(nanos),
        result.documents() * 1e9 / Math.max(1, nanos),
        inForce,
        ImportRow.whatToDo(counts.get(Counter.QUARANTINED), result.refused()));
  }
}
