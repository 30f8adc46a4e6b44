package pith.procedure;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import pith.load.Document;
import pith.load.judge.DocumentJudge;
import pith.load.judge.KnownBundles;
import pith.load.pipeline.Pipeline;
import pith.load.read.DocumentChunk;
import pith.load.read.DocumentChunks;
import pith.load.read.DocumentReader;
import pith.load.source.SourceFile;
import pith.load.source.SourcePaths;
import pith.procedure.report.CheckRow;
import pith.procedure.report.CheckSummary;
import pith.procedure.settings.CheckSettings;
import pith.procedure.support.PolicyInForce;
import pith.procedure.support.Sources;
import pith.procedure.support.WallClock;
import pith.refusal.Refusal;
import pith.refusal.Visible;
import pith.trust.Assessor;
import pith.trust.ReceivedBundle;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;
import pith.trust.Verdict;
import pith.verify.BundleReport;
import pith.verify.Finding;

/** Judges documents without a database. */
public final class CheckRun {
  private CheckRun() {}

  /** For the command line: any file of this machine, under the policy in force. */
  public static Stream<CheckRow> ofLocal(String source) {
    CheckSettings settings = CheckSettings.of(Map.of());
    List<SourceFile> files =
        Sources.files(SourcePaths.anywhere(Path.of("")), source, settings.limits());
    return rows(files, settings, PolicyInForce.assessor(), () -> {});
  }

  static Stream<CheckRow> rows(
      List<SourceFile> files, CheckSettings settings, Assessor assessor, Runnable guard) {
    DocumentJudge judge =
        new DocumentJudge(assessor, TrustMode.PINNED, settings.limits(), WallClock.TIME);
    Pipeline<List<CheckRow>> pipeline =
        Pipeline.start(
            new DocumentChunks(DocumentReader.open(files, settings.limits())),
            settings.threads(),
            (chunk, stop) -> rows(chunk, judge.guardedBy(stop), assessor));
    return StreamSupport.stream(new Chunks(pipeline, guard), false)
        .flatMap(List::stream)
        .onClose(pipeline::close);
  }

  /** The last row comes when all others have gone by. */
  static Stream<CheckRow> withSummary(Stream<CheckRow> rows) {
    CheckSummary summary = new CheckSummary();
    Stream<CheckRow> end = Stream.of(summary).filter(CheckSummary::isNeeded).map(CheckSummary::row);
    return Stream.concat(rows.peek(summary::count), end);
  }

  private static List<CheckRow> rows(DocumentChunk chunk, DocumentJudge judge, Assessor assessor) {
    List<CheckRow> rows =
        chunk.documents().stream().map(document -> row(document, judge, assessor)).toList();
    chunk.done().run();
    return rows;
  }

  private static CheckRow row(Document document, DocumentJudge judge, Assessor assessor) {
    return judge
        .judge(document, KnownBundles.NONE)
        .fold(
            known -> clean(document, known.paper().text(), Verdict.UNKNOWN),
            bundle -> row(document, bundle.report(), assessor.policy()),
            record -> clean(document, record.paper().number().text(), Verdict.RECORD_ONLY),
            refused -> refused(refused.refusal()));
  }

  private static CheckRow refused(Refusal why) {
    return new CheckRow(
        why.place().position(),
        why.place().source(),
        "",
        "REFUSED",
        why.code().name(),
        why.problem().expected(),
        why.problem().found() + ", at byte " + why.place().offset(),
        why.problem().whatToDo());
  }

  private static CheckRow row(Document document, BundleReport report, TrustPolicy policy) {
    ReceivedBundle received = ReceivedBundle.of(report, TrustMode.PINNED, WallClock.TIME.instant());
    Verdict verdict = Verdict.of(received, policy.knowing(List.of(received)));
    String number = report.paper().number().text();
    return report.findings().stream()
        .filter(Finding::isNotable)
        .findFirst()
        .map(finding -> found(document, number, verdict, finding))
        .orElseGet(() -> clean(document, number, verdict));
  }

  private static CheckRow clean(Document document, String number, Verdict verdict) {
    return new CheckRow(
        document.place().position(),
        document.place().source(),
        number,
        verdict.name(),
        "",
        "",
        "",
        "");
  }

  private static CheckRow found(
      Document document, String number, Verdict verdict, Finding finding) {
    return new CheckRow(
        document.place().position(),
        document.place().source(),
        number,
        verdict.name(),
        finding.code(),
        Visible.text(finding.expected()),
        Visible.text(finding.found()),
        finding.whatToDo());
  }

  /** The pipeline's results as a stream. */
  private static final class Chunks extends Spliterators.AbstractSpliterator<List<CheckRow>> {
    private final Pipeline<List<CheckRow>> pipeline;
    private final Runnable guard;

    Chunks(Pipeline<List<CheckRow>> pipeline, Runnable guard) {
      super(Long.MAX_VALUE, Spliterator.ORDERED);
      this.pipeline = pipeline;
      this.guard = guard;
    }

    @Override
    public boolean tryAdvance(Consumer<? super List<CheckRow>> action) {
      Optional<List<CheckRow>> next = pipeline.next(guard);
      next.ifPresent(action);
      return next.isPresent();
    }
  }
}
