package pith.procedure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import pith.graph.importing.BatchResult;
import pith.graph.importing.DryRun;
import pith.graph.importing.ImportBatch;
import pith.graph.importing.ImportResult;
import pith.graph.importing.StoredBundles;
import pith.graph.run.Run;
import pith.graph.run.RunKind;
import pith.load.Document;
import pith.load.judge.DocumentJudge;
import pith.load.judge.Judgement;
import pith.load.judge.KnownBundles;
import pith.model.CodePoints;
import pith.procedure.report.ImportRow;
import pith.procedure.settings.TextImportSettings;
import pith.procedure.support.PithFailure;
import pith.procedure.support.RunDescriptions;
import pith.procedure.support.WallClock;
import pith.refusal.Refusal;
import pith.refusal.RefusalCode;
import pith.trust.Assessor;

/** One document in the caller's transaction: the same judge and the same writer as a dump's. */
final class TextImport {
  private static final String SOURCE = "text";

  private final GraphDatabaseService db;
  private final Transaction tx;
  private final Assessor assessor;
  private final TextImportSettings settings;
  private final Runnable guard;

  TextImport(
      GraphDatabaseService db,
      Transaction tx,
      Assessor assessor,
      TextImportSettings settings,
      Runnable guard) {
    this.db = db;
    this.tx = tx;
    this.assessor = assessor.guardedBy(guard);
    this.settings = settings;
    this.guard = guard;
  }

  ImportRow run(String text) {
    long start = System.nanoTime();
    byte[] bytes = bytes(text);
    Judgement judgement =
        new DocumentJudge(assessor, settings.trust(), settings.limits(), WallClock.TIME)
            .guardedBy(guard)
            .judge(
                new Document.Content(SOURCE, 1, 0, bytes),
                settings.mends() ? KnownBundles.NONE : new StoredBundles(tx, settings.trust()));
    failIfRefused(judgement.whyRefused());
    Optional<Run> run = settings.isDryRun() ? Optional.empty() : Optional.of(joined());
    BatchResult written =
        run.map(each -> written(judgement, each)).orElseGet(() -> counted(judgement));
    List<Refusal> refused = refused(judgement, written);
    failIfRefused(refused.stream().findFirst());
    ImportResult result = new ImportResult(1, refused.size(), written.counts(), bytes.length);
    long nanos = System.nanoTime() - start;
    run.ifPresent(each -> each.end(tx, ImportRun.counts(result, nanos), WallClock.TIME.instant()));
    return ImportRun.row(
        SOURCE, result, nanos, settings.inForce(), run.map(Run::number), assessor.policy());
  }

  private Run joined() {
    return Run.join(
        db,
        tx,
        guard,
        RunDescriptions.of(RunKind.IMPORT, SOURCE, settings.inForce(), assessor.policy()),
        WallClock.TIME.instant());
  }

  private BatchResult counted(Judgement judgement) {
    return new DryRun(tx, assessor, settings.trust(), settings.limits(), WallClock.TIME)
        .count(List.of(judgement));
  }

  private BatchResult written(Judgement judgement, Run run) {
    return new ImportBatch(
            assessor,
            settings.trust(),
            settings.mends(),
            settings.keep(),
            settings.limits(),
            WallClock.TIME,
            guard,
            run)
        .write(tx, judgement);
  }

  private void failIfRefused(Optional<Refusal> refusal) {
    if (refusal.isPresent() && settings.failsOnInvalid()) {
      throw PithFailure.of(refusal.get());
    }
  }

  private static List<Refusal> refused(Judgement judgement, BatchResult written) {
    return judgement.whyRefused().map(List::of).orElseGet(written::refused);
  }

  private byte[] bytes(String text) {
    if (!CodePoints.areScalars(text)) {
      throw PithFailure.of(
          SOURCE, RefusalCode.LONE_SURROGATE.problem("Unicode text", "half of a surrogate pair"));
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int most = settings.limits().maxDocumentBytes();
    if (bytes.length > most) {
      throw PithFailure.of(
          SOURCE,
          RefusalCode.DOCUMENT_TOO_LARGE.problem(
              "at most " + most + " bytes", bytes.length + " bytes"));
    }
    return bytes;
  }
}
