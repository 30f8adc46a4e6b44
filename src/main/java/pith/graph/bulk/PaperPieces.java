package pith.graph.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import pith.graph.importing.TakenPaper;
import pith.load.Limits;
import pith.load.judge.DocumentJudge;
import pith.load.spill.SpillCursor;

/** Documents that are sorted by paper become pieces, a handful of papers at a time. */
public final class PaperPieces implements Closeable {
  private final PaperChunks chunks;
  private final PaperWork work;
  private final Runnable guard;

  /**
   * @param sorted documents; see {@link SpilledDocument}
   * @param guard runs now and then; what it throws ends the work
   */
  public PaperPieces(SpillCursor sorted, TakenPaper.Terms terms, Limits limits, Runnable guard)
      throws IOException {
    this.chunks = new PaperChunks(sorted);
    this.work =
        new PaperWork(
            terms, new DocumentJudge(terms.assessor(), terms.mode(), limits, terms::firstSeen));
    this.guard = guard;
  }

  /** Empty at the end. */
  public Optional<Piece> next() throws IOException {
    return chunks
        .next()
        .map(
            chunk -> {
              Piece piece = work.of(chunk, guard).piece();
              chunk.done().run();
              return piece;
            });
  }

  @Override
  public void close() throws IOException {
    chunks.close();
  }
}
