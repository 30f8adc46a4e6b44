package pith.graph.bulk;

import java.util.List;

/**
 * Some papers to be worked on together.
 *
 * @param done to be run when a large one is no longer in memory: then the next may come
 */
record PaperChunk(List<PaperDocuments> papers, boolean isLarge, Runnable done) {
  PaperChunk {
    papers = List.copyOf(papers);
  }
}
