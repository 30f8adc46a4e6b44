package pith.graph.bulk;

import java.util.List;
import java.util.Optional;
import pith.graph.importing.TakenPaper;
import pith.load.Document;
import pith.load.judge.DocumentJudge;
import pith.load.judge.Judgement;
import pith.load.judge.KnownBundles;
import pith.verify.RecordIdentity;

/** What a worker makes of some papers: judged, taken, and as rows. */
final class PaperWork {
  /**
   * An index takes no longer text. A paper with one is left to transactions, which refuse it alone.
   */
  private static final int LONGEST_INDEXED = 1000;

  private final TakenPaper.Terms terms;
  private final DocumentJudge judge;

  PaperWork(TakenPaper.Terms terms, DocumentJudge judge) {
    this.terms = terms;
    this.judge = judge;
  }

  /** A piece, and what is to be done when it is out of memory. */
  record Done(Piece piece, PaperChunk of) {}

  Done of(PaperChunk chunk, Runnable stop) {
    DocumentJudge guarded = judge.guardedBy(stop);
    PieceWriter writer = new PieceWriter(terms.assessor().policy(), terms.firstSeen());
    for (PaperDocuments paper : chunk.papers()) {
      if (paper.isTooMuch()) {
        writer.setAside(paper.documents());
      } else {
        take(paper, guarded, writer);
      }
    }
    return new Done(writer.piece(), chunk);
  }

  private void take(PaperDocuments of, DocumentJudge guarded, PieceWriter writer) {
    List<Document.Content> documents = of.documents();
    List<Judgement> judgements =
        documents.stream().map(each -> guarded.judge(each, KnownBundles.NONE)).toList();
    Optional<RecordIdentity> paper =
        judgements.stream().flatMap(each -> paper(each).stream()).findFirst();
    if (paper.filter(known -> !known.number().text().equals(of.number())).isPresent()) {
      throw new IllegalStateException("a document was sorted to another paper");
    }
    if (paper.isEmpty()) {
      judgements.forEach(each -> each.whyRefused().ifPresent(writer::refused));
    } else if (isIndexable(paper.get())) {
      writer.add(TakenPaper.of(paper.get(), judgements, terms), documents.size());
    } else {
      writer.setAside(documents);
    }
  }

  private static Optional<RecordIdentity> paper(Judgement judgement) {
    return judgement.fold(
        known -> Optional.empty(),
        bundle -> Optional.of(bundle.report().paper()),
        record -> Optional.of(record.paper()),
        refused -> Optional.empty());
  }

  private static boolean isIndexable(RecordIdentity paper) {
    return paper
        .record()
        .object("source")
        .flatMap(source -> source.text("id"))
        .filter(id -> id.length() > LONGEST_INDEXED)
        .isEmpty();
  }
}
