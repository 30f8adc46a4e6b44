package pith.graph.importing;

import pith.refusal.Refusal;

/** Stops nothing and tells nobody. */
record QuietObserver() implements ImportObserver {
  @Override
  public void check() {}

  @Override
  public void progress(long documents, long bytesRead, long totalBytes) {}

  @Override
  public void refused(Refusal refusal) {}

  @Override
  public void notWritten(Refusal refusal, RuntimeException why) {}
}
