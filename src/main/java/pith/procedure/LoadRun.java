package pith.procedure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import pith.graph.bulk.LoadEnd;
import pith.graph.bulk.LoadObserver;
import pith.graph.bulk.LoadPhase;
import pith.graph.bulk.LoadedRows;
import pith.graph.bulk.RowLoader;
import pith.graph.importing.ImportResult;
import pith.graph.importing.TakenPaper;
import pith.graph.run.Run;
import pith.graph.run.RunKind;
import pith.graph.schema.LastImport;
import pith.graph.schema.SchemaVersion;
import pith.procedure.report.ImportRow;
import pith.procedure.settings.FileImportSettings;
import pith.procedure.support.RunDescriptions;
import pith.procedure.support.SchemaSetup;
import pith.procedure.support.WallClock;
import pith.trust.Assessor;

/**
 * One load: first rows, for which no database is needed, then what is left once there is one.
 *
 * @param source as people call it
 */
public record LoadRun(
    Assessor assessor,
    FileImportSettings settings,
    TakenPaper.Terms terms,
    LoadObserver observer,
    String source,
    long began) {
  public static LoadRun of(
      Assessor assessor, FileImportSettings settings, LoadObserver observer, String source) {
    return of(assessor, settings, observer, source, WallClock.TIME.instant());
  }

  /**
   * @param firstSeen when the documents came: for parts, when their job began
   */
  public static LoadRun of(
      Assessor assessor,
      FileImportSettings settings,
      LoadObserver observer,
      String source,
      Instant firstSeen) {
    return new LoadRun(
        assessor,
        settings,
        new TakenPaper.Terms(
            assessor,
            settings.importing().trust(),
            settings.importing().limits().maxQuarantinedValues(),
            firstSeen),
        observer,
        source,
        System.nanoTime());
  }

  /**
   * @param folder for what does not stay
   */
  public RowLoader loader(Path folder) throws IOException {
    return new RowLoader(folder, settings.importing(), terms, observer);
  }

  /** In the database that was made of the rows. */
  public ImportRow finish(GraphDatabaseService db, LoadedRows rows) throws IOException {
    observer.progress(LoadPhase.INDEXING, 0, 1, rows.documents());
    try (Transaction tx = db.beginTx()) {
      SchemaVersion.write(tx);
      tx.commit();
    }
    SchemaSetup.ensure(db, observer::check);
    Run run =
        Run.begin(
                db,
                observer::check,
                RunDescriptions.of(RunKind.IMPORT, source, settings.inForce(), assessor.policy()),
                terms.firstSeen())
            .after(rows.batches());
    ImportResult result =
        new LoadEnd(db, assessor, settings.importing(), observer, terms.firstSeen(), run)
            .finish(rows);
    long nanos = System.nanoTime() - began;
    run.end(db, ImportRun.counts(result, nanos), WallClock.TIME.instant());
    LastImport.write(db, WallClock.TIME.instant());
    observer.progress(LoadPhase.INDEXING, 1, 1, rows.documents());
    return ImportRun.row(
        source, result, nanos, settings.inForce(), Optional.of(run.number()), assessor.policy());
  }
}
