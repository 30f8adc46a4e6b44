package pith.graph.importing;

import pith.load.judge.Refusal;

/** Whoever asked for an import: may stop it at any document, and hears how far it is. */
public interface ImportObserver {
  /** Throws to stop. */
  void check();

  void progress(long documents, long bytesRead, long totalBytes);

  /** Throws if one refusal is to end the import. */
  void refused(Refusal refusal);
}
