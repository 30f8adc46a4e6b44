package pith.graph.bulk;

import java.util.List;
import pith.load.Document;

/**
 * Documents of one paper.
 *
 * @param number of the paper; empty for documents that are about none
 * @param isTooMuch whether they are some of very many: then they go aside
 */
record PaperDocuments(String number, List<Document.Content> documents, boolean isTooMuch) {
  PaperDocuments {
    documents = List.copyOf(documents);
  }
}
