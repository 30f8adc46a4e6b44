package pith.load.read;

import java.util.List;
import pith.load.Document;

/**
 * Some documents to be worked on together.
 *
 * @param bytes of all of them
 * @param isLarge whether one of them is so large that no other such may be under way
 * @param done to be run when a large document is no longer in memory: then the next may come
 */
public record DocumentChunk(List<Document> documents, long bytes, boolean isLarge, Runnable done) {
  public DocumentChunk {
    documents = List.copyOf(documents);
  }
}
