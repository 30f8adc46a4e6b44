package pith.graph.bulk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import pith.load.Document;
import pith.load.pipeline.InterruptibleWait;
import pith.load.pipeline.WorkSource;
import pith.load.spill.SpillCursor;
import pith.load.spill.Spilled;

/** Sorted documents, paper by paper, by the handful. Of large ones, one at a time is given out. */
final class PaperChunks implements WorkSource<PaperChunk> {
  private static final int MOST_DOCUMENTS = 32;
  private static final int LARGE = 1 << 19;

  /** Of one paper. Verified, they take many times that in memory. */
  private static final int MOST_BYTES = 16 << 20;

  private static final int MOST_OF_A_PAPER = 2000;
  private final SpillCursor sorted;
  private final Semaphore large = new Semaphore(1);
  private Optional<Spilled> next;
  private byte[] tooMuch = {};

  PaperChunks(SpillCursor sorted) throws IOException {
    this.sorted = sorted;
    this.next = sorted.next();
  }

  @Override
  public Optional<PaperChunk> next() throws IOException {
    List<PaperDocuments> papers = new ArrayList<>();
    int documents = 0;
    long bytes = 0;
    while (documents < MOST_DOCUMENTS && bytes < LARGE && next.isPresent()) {
      PaperDocuments paper = paper();
      papers.add(paper);
      documents += paper.documents().size();
      bytes += paper.documents().stream().mapToLong(each -> each.bytes().length).sum();
    }
    return papers.isEmpty() ? Optional.empty() : Optional.of(chunk(papers, bytes >= LARGE));
  }

  private PaperChunk chunk(List<PaperDocuments> papers, boolean isLarge) {
    if (!isLarge) {
      return new PaperChunk(papers, false, () -> {});
    }
    try {
      large.acquire();
    } catch (InterruptedException wanted) {
      throw InterruptibleWait.interrupted();
    }
    return new PaperChunk(papers, true, large::release);
  }

  private PaperDocuments paper() throws IOException {
    byte[] key = next.orElseThrow().key();
    List<Document.Content> documents = new ArrayList<>();
    long bytes = 0;
    boolean isMore = true;
    while (isMore && bytes < MOST_BYTES && documents.size() < MOST_OF_A_PAPER) {
      Document.Content document = SpilledDocument.read(next.orElseThrow());
      documents.add(document);
      bytes += document.bytes().length;
      next = sorted.next();
      isMore = key.length > 0 && next.filter(each -> Arrays.equals(each.key(), key)).isPresent();
    }
    boolean isTooMuch = isMore || key.length > 0 && Arrays.equals(tooMuch, key);
    tooMuch = isMore ? key : new byte[0];
    return new PaperDocuments(new String(key, StandardCharsets.US_ASCII), documents, isTooMuch);
  }

  @Override
  public void close() throws IOException {
    sorted.close();
  }
}
