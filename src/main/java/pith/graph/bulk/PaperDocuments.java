package pith.graph.bulk;

import java.util.List;
import pith.load.Document;

/**
 * Documents of one paper.
 *
 * @param isTooMuch whether they are some of more than are held at once: then they go aside
 */
record PaperDocuments(List<Document.Content> documents, boolean isTooMuch) {
  PaperDocuments {
    documents = List.copyOf(documents);
  }
}
