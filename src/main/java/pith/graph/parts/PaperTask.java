package pith.graph.parts;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import pith.graph.bulk.PaperPieces;
import pith.graph.bulk.Piece;
import pith.graph.bulk.SpilledDocument;
import pith.graph.importing.ImportCounts;
import pith.graph.importing.ImportCounts.Counter;
import pith.graph.importing.TakenPaper;
import pith.load.Document;
import pith.load.Limits;
import pith.load.spill.SpillCursor;
import pith.load.spill.Spilled;
import pith.refusal.Refusal;

/**
 * One partition of sorted documents: rows go into the files of a part, and what is to be joined is
 * given on, entry by entry. The last entry is the report.
 */
public final class PaperTask implements PartTask {
  private final PartWriter part;
  private final PaperPieces pieces;
  private final TaskOutput output;
  private ImportCounts counts = ImportCounts.NONE;
  private long documents;
  private boolean ended;

  private PaperTask(
      PartWriter part,
      Iterator<ShuffledDocument> sorted,
      TakenPaper.Terms terms,
      Limits limits,
      Runnable guard)
      throws IOException {
    this.part = part;
    this.output = new TaskOutput(part);
    this.pieces = new PaperPieces(new Documents(sorted), terms, limits, guard);
  }

  /**
   * @param part number of the part, and of the partition
   * @param guard runs now and then; what it throws ends the task
   */
  public static PaperTask of(
      PartFolder folder,
      int part,
      Iterator<ShuffledDocument> sorted,
      TakenPaper.Terms terms,
      Limits limits,
      Runnable guard)
      throws IOException {
    return new PaperTask(
        new PartWriter(folder, "papers", part, part), sorted, terms, limits, guard);
  }

  @Override
  public Optional<byte[]> next() throws IOException {
    while (output.isEmpty() && !ended) {
      Optional<Piece> piece = pieces.next();
      if (piece.isPresent()) {
        take(piece.get());
      } else {
        ended = true;
        output.report(part.finish(counts, documents));
      }
    }
    return output.poll();
  }

  private void take(Piece piece) throws IOException {
    piece.addTo(part.rows(), output);
    if (piece.changes().length > 0) {
      part.left(LeftKind.CHANGES, piece.changes());
    }
    counts = counts.plus(piece.counts()).plus(Counter.PAPERS_CHANGED, piece.papers());
    documents += piece.documents() + piece.aside().size();
    for (Document.Content document : piece.aside()) {
      part.left(LeftKind.ASIDE, SpilledDocument.value(document));
    }
    for (Refusal refusal : piece.refused()) {
      part.refuse(refusal);
    }
  }

  @Override
  public void close() throws IOException {
    pieces.close();
    part.close();
  }

  /** What was refused before it was read is counted on the way. */
  private final class Documents implements SpillCursor {
    private final Iterator<ShuffledDocument> sorted;

    Documents(Iterator<ShuffledDocument> sorted) {
      this.sorted = sorted;
    }

    @Override
    public Optional<Spilled> next() throws IOException {
      while (sorted.hasNext()) {
        ShuffledDocument next = sorted.next();
        Optional<Spilled> document = next.document();
        if (document.isPresent()) {
          return document;
        }
        documents++;
        part.refuse(RefusalLine.ofThisJob(next.refusal()));
      }
      return Optional.empty();
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
