package pith.procedure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.neo4j.graphdb.Transaction;
import pith.graph.importing.BatchResult;
import pith.graph.importing.DryRun;
import pith.graph.importing.ImportBatch;
import pith.graph.importing.ImportResult;
import pith.graph.importing.StoredBundles;
import pith.load.Document;
import pith.load.judge.DocumentJudge;
import pith.load.judge.Judgement;
import pith.load.judge.KnownBundles;
import pith.model.CodePoints;
import pith.procedure.report.ImportRow;
import pith.procedure.settings.TextImportSettings;
import pith.procedure.support.PithFailure;
import pith.procedure.support.WallClock;
import pith.refusal.Refusal;
import pith.refusal.RefusalCode;
import pith.trust.Assessor;

/** One document in the caller's transaction: the same judge and the same writer as a dump's. */
final class TextImport {
  private static final String SOURCE = "text";

  private final Transaction tx;
  private final Assessor assessor;
  private final TextImportSettings settings;
  private final Runnable guard;

  TextImport(Transaction tx, Assessor assessor, TextImportSettings settings, Runnable guard) {
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
    BatchResult written =
        settings.isDryRun()
            ? new DryRun(tx, assessor, settings.trust(), settings.limits(), WallClock.TIME)
                .count(List.of(judgement))
            : new ImportBatch(
                    assessor,
                    settings.trust(),
                    settings.mends(),
                    settings.keep(),
                    settings.limits(),
                    WallClock.TIME,
                    guard)
                .write(tx, judgement);
    List<Refusal> refused = refused(judgement, written);
    if (!refused.isEmpty() && settings.failsOnInvalid()) {
      throw PithFailure.of(refused.get(0));
    }
    ImportResult result = new ImportResult(1, refused.size(), written.counts(), bytes.length);
    return ImportRun.row(SOURCE, result, System.nanoTime() - start, settings.inForce());
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
