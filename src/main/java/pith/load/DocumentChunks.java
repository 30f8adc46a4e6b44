package pith.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Documents by the handful: enough to make a hand-over worth it, few enough to stay small. */
public final class DocumentChunks implements WorkSource<List<Document>> {
  private static final int MOST_DOCUMENTS = 16;
  private static final int MOST_BYTES = 1 << 20;

  private final DocumentReader reader;

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
  public Optional<List<Document>> next() {
    List<Document> chunk = new ArrayList<>();
    long bytes = 0;
    while (chunk.size() < MOST_DOCUMENTS && bytes < MOST_BYTES) {
      Optional<Document> next = reader.next();
      if (next.isEmpty()) {
        break;
      }
      chunk.add(next.get());
      bytes += next.get() instanceof Document.Content content ? content.bytes().length : 0;
    }
    return chunk.isEmpty() ? Optional.empty() : Optional.of(chunk);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
