package pith.graph.importing;

import pith.refusal.Refusal;

/** The caller of an import: may stop it at any document, and hears how far it is. */
public interface ImportObserver {
  /** Throws to stop. */
  void check();

  void progress(long documents, long bytesRead, long totalBytes);

  /** Throws if one refusal is to end the import. */
  void refused(Refusal refusal);

  /** Why the database would not take a document. Comes from several threads; never throws. */
  void notWritten(Refusal refusal, RuntimeException why);
}
