package pith.graph.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pith.graph.importing.ImportCounts;
import pith.graph.importing.ImportCounts.Counter;
import pith.graph.importing.ImportSettings;
import pith.graph.importing.TakenPaper;
import pith.graph.run.Run;
import pith.load.Document;
import pith.load.judge.DocumentJudge;
import pith.load.judge.PaperOfDocument;
import pith.load.pipeline.Pipeline;
import pith.load.read.DocumentChunk;
import pith.load.read.DocumentChunks;
import pith.load.read.DocumentReader;
import pith.load.source.SourceFile;
import pith.load.spill.SortedSpill;
import pith.load.spill.SpillCursor;
import pith.refusal.Refusal;

/**
 * Files into rows. Documents are sorted by paper first; so each paper is verified, united and
 * written once. What papers share is joined then.
 */
public final class RowLoader implements Closeable {
  private static final long DOCUMENT_BYTES = 96L << 20;
  private static final long FEW_BYTES = 4L << 20;
  private static final long FIRST_RUN = 1;
  private final ImportSettings settings;
  private final TakenPaper.Terms terms;
  private final LoadObserver observer;
  private final Spills spills;
  private final SortedSpill documents;
  private final SortedSpill refused;
  private final SortedSpill aside;
  private ImportCounts counts = ImportCounts.NONE;
  private long read;
  private long done;
  private long refusals;
  private long batches;
  private long papers;

  /**
   * @param folder for what does not stay
   */
  public RowLoader(
      Path folder, ImportSettings settings, TakenPaper.Terms terms, LoadObserver observer)
      throws IOException {
    this.settings = settings;
    this.terms = terms;
    this.observer = observer;
    this.spills = new Spills(folder);
    this.documents = new SortedSpill(folder, "documents", DOCUMENT_BYTES);
    this.refused = new SortedSpill(folder, "refused", FEW_BYTES);
    this.aside = new SortedSpill(folder, "aside", FEW_BYTES);
  }

  public LoadedRows run(List<SourceFile> files) throws IOException {
    long bytes = sort(files);
    verify();
    join();
    return new LoadedRows(
        spills.whole(),
        spills.join(JoinKind.SPOKEN_OF),
        spills.join(JoinKind.SAME),
        refused,
        aside,
        counts.plus(Counter.PAPERS_CHANGED, papers),
        read,
        refusals,
        batches,
        bytes);
  }

  /** A document, and the key of its paper. */
  private record Routed(byte[] key, Document document) {}

  private record RoutedChunk(List<Routed> documents, DocumentChunk of) {}

  private long sort(List<SourceFile> files) throws IOException {
    DocumentChunks source =
        new DocumentChunks(
            DocumentReader.open(files, settings.limits(), RowLoader::stopIfInterrupted));
    try (Pipeline<RoutedChunk> pipeline =
        Pipeline.start(source, settings.threads(), this::routed)) {
      for (Optional<RoutedChunk> next = pipeline.next(observer::check);
          next.isPresent();
          next = pipeline.next(observer::check)) {
        for (Routed each : next.get().documents()) {
          spill(each);
        }
        next.get().of().done().run();
        observer.progress(LoadPhase.READING, source.bytesRead(), source.totalBytes(), read);
      }
      return source.bytesRead();
    }
  }

  private RoutedChunk routed(DocumentChunk chunk, Runnable stop) {
    return new RoutedChunk(
        chunk.documents().stream()
            .map(document -> new Routed(key(document, stop), document))
            .toList(),
        chunk);
  }

  private byte[] key(Document document, Runnable stop) {
    return document.fold(
        content -> SpilledDocument.key(PaperOfDocument.of(content, settings.limits(), stop)),
        nothing -> SpilledDocument.key(Optional.empty()));
  }

  private void spill(Routed routed) throws IOException {
    read++;
    Optional<Document.Content> content =
        routed.document().fold(Optional::of, nothing -> Optional.empty());
    if (content.isPresent()) {
      documents.add(routed.key(), SpilledDocument.value(content.get()));
    } else {
      done++;
      refuse(
          routed
              .document()
              .<Optional<Refusal>>fold(
                  nothing -> Optional.empty(), why -> Optional.of(why.refusal()))
              .orElseThrow());
    }
  }

  private void refuse(Refusal refusal) throws IOException {
    refusals++;
    SpilledRefusal.add(refused, refusal);
    observer.refused(refusal);
  }

  private static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("reading was stopped");
    }
  }

  private void verify() throws IOException {
    PaperWork work =
        new PaperWork(
            terms,
            new DocumentJudge(terms.assessor(), terms.mode(), settings.limits(), terms::firstSeen));
    try (documents;
        SpillCursor sorted = documents.sorted();
        Pipeline<PaperWork.Done> pipeline =
            Pipeline.start(new PaperChunks(sorted), settings.threads(), work::of)) {
      for (Optional<PaperWork.Done> next = pipeline.next(observer::check);
          next.isPresent();
          next = pipeline.next(observer::check)) {
        take(next.get().piece());
        next.get().of().done().run();
        observer.progress(LoadPhase.VERIFYING, done, read, done);
      }
    }
  }

  private void take(Piece piece) throws IOException {
    piece.addTo(spills.rows(), spills);
    if (piece.changes().length > 0) {
      spills.rows().changes(Run.batch(FIRST_RUN, ++batches, piece.changes(), terms.firstSeen()));
    }
    counts = counts.plus(piece.counts());
    papers += piece.papers();
    done += piece.documents() + piece.aside().size();
    for (Document.Content document : piece.aside()) {
      aside.add(Keys.node(aside.count(), Keys.HAS), SpilledDocument.value(document));
    }
    for (Refusal refusal : piece.refused()) {
      refuse(refusal);
    }
  }

  private void join() throws IOException {
    for (int i = 0; i < JoinKind.IN_ORDER.size(); i++) {
      joining(i);
      join(JoinKind.IN_ORDER.get(i));
    }
    joining(JoinKind.IN_ORDER.size());
  }

  private void join(JoinKind kind) throws IOException {
    SortedWork work =
        SortedWork.of(kind, spills.rows(), spills, observer::check, terms.assessor().policy());
    try (SortedSpill spill = spills.join(kind);
        SpillCursor sorted = spill.sorted()) {
      counts = counts.plus(work.all(sorted));
    }
  }

  private void joining(int joins) {
    observer.progress(LoadPhase.JOINING, joins, JoinKind.IN_ORDER.size(), read);
  }

  @Override
  public void close() throws IOException {
    spills.close();
    documents.close();
    refused.close();
    aside.close();
  }
}
