package pith.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.TransactionFailureException;
import org.neo4j.graphdb.TransactionTerminatedException;
import pith.graph.importing.ImportCounts;
import pith.graph.importing.ImportCounts.Counter;
import pith.graph.importing.ImportObserver;
import pith.graph.importing.ImportResult;
import pith.graph.importing.Importer;
import pith.graph.run.ChangeJournal;
import pith.graph.run.Run;
import pith.graph.run.RunKind;
import pith.graph.schema.LastImport;
import pith.load.source.SourceFile;
import pith.procedure.report.ImportRow;
import pith.procedure.settings.FileImportSettings;
import pith.procedure.support.PithFailure;
import pith.procedure.support.RunDescriptions;
import pith.procedure.support.WallClock;
import pith.refusal.RefusalCode;
import pith.trust.Assessor;
import pith.trust.TrustPolicy;
import pith.wanted.PropertyKeys;

/** One import from beginning to row. */
final class ImportRun {
  private final GraphDatabaseService db;
  private final Assessor assessor;
  private final ImportObserver observer;
  private final ImportLog log;
  private final FileImportSettings settings;

  ImportRun(
      GraphDatabaseService db,
      Assessor assessor,
      FileImportSettings settings,
      ImportObserver observer,
      ImportLog log) {
    this.db = db;
    this.assessor = assessor;
    this.observer = observer;
    this.log = log;
    this.settings = settings;
  }

  ImportRow run(String source, List<SourceFile> files) {
    log.began(files.size(), assessor.policy());
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
      if (settings.importing().dryRun()) {
        ImportResult result = importer(ChangeJournal.NONE).run(files);
        return row(
            source,
            result,
            System.nanoTime() - start,
            settings.inForce(),
            Optional.empty(),
            assessor.policy());
      }
      Run run = begun(source);
      ImportResult result = importer(run).run(files);
      long nanos = System.nanoTime() - start;
      run.end(db, counts(result, nanos), WallClock.TIME.instant());
      LastImport.write(db, WallClock.TIME.instant());
      return row(
          source, result, nanos, settings.inForce(), Optional.of(run.number()), assessor.policy());
    } catch (TransactionTerminatedException told) {
      throw told;
    } catch (TransactionFailureException | OutOfMemoryError failed) {
      throw PithFailure.of(
          source,
          RefusalCode.STORE_FAILED.problem(
              "a database that takes what is written", innermost(failed)));
    }
  }

  private Run begun(String source) {
    return Run.begin(
        db,
        observer::check,
        RunDescriptions.of(RunKind.IMPORT, source, settings.inForce(), assessor.policy()),
        WallClock.TIME.instant());
  }

  private Importer importer(ChangeJournal journal) {
    return new Importer(db, assessor, settings.importing(), WallClock.TIME, observer, journal);
  }

  /** As the run keeps them. */
  static Map<String, Long> counts(ImportResult result, long nanos) {
    Map<String, Long> counts = new TreeMap<>(result.counts().byName());
    counts.put("documents", result.documents());
    counts.put("refused", result.refused());
    counts.put("bytes", result.bytes());
    counts.put(PropertyKeys.MILLIS, TimeUnit.NANOSECONDS.toMillis(nanos));
    return counts;
  }

  private static String innermost(Throwable failed) {
    Throwable cause = failed;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  /**
   * @param run empty for a dry run
   */
  static ImportRow row(
      String source,
      ImportResult result,
      long nanos,
      Map<String, Object> inForce,
      Optional<Long> run,
      TrustPolicy policy) {
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
        counts.get(Counter.PAPERS_CHANGED),
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
        run.orElse(null),
        inForce,
        ImportRow.whatToDo(counts.keptOut(), policy.mayBeOpened(), result.refused()));
  }
}
