package pith.load.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import pith.load.Document;
import pith.load.pipeline.InterruptibleWait;
import pith.load.pipeline.WorkSource;

/**
 * Documents by the handful: enough to make a hand-over worth it, few enough to stay small. Read and
 * verified a document takes many times its bytes, so of large ones one at a time is given out.
 */
public final class DocumentChunks implements WorkSource<DocumentChunk> {
  private static final int MOST_DOCUMENTS = 16;
  private static final int MOST_BYTES = 1 << 18;

  private final DocumentReader reader;
  private final Semaphore large = new Semaphore(1);

  public DocumentChunks(DocumentReader reader) {
    this.reader = reader;
  }

  public long bytesRead() {
    return reader.bytesRead();
  }

  public long totalBytes() {
    return reader.totalBytes();
  }

  @Override
  public Optional<DocumentChunk> next() {
    List<Document> chunk = new ArrayList<>();
    long bytes = 0;
    boolean isLarge = false;
    while (chunk.size() < MOST_DOCUMENTS && bytes < MOST_BYTES) {
      Optional<Document> next = reader.next();
      if (next.isEmpty()) {
        break;
      }
      chunk.add(next.get());
      long length = next.get().fold(content -> (long) content.bytes().length, refused -> 0L);
      isLarge |= length >= MOST_BYTES;
      bytes += length;
    }
    return chunk.isEmpty() ? Optional.empty() : Optional.of(chunk(chunk, bytes, isLarge));
  }

  private DocumentChunk chunk(List<Document> documents, long bytes, boolean isLarge) {
    if (!isLarge) {
      return new DocumentChunk(documents, bytes, false, () -> {});
    }
    try {
      large.acquire();
    } catch (InterruptedException wanted) {
      throw InterruptibleWait.interrupted();
    }
    return new DocumentChunk(documents, bytes, true, large::release);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
