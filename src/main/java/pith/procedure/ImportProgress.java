package pith.procedure;

import org.neo4j.logging.Log;
import org.neo4j.procedure.StatusDetailsAccessor;
import org.neo4j.procedure.TerminationGuard;
import pith.graph.importing.ImportObserver;
import pith.procedure.settings.FileImportSettings;
import pith.procedure.support.PithFailure;
import pith.procedure.support.ProgressSentence;
import pith.refusal.Refusal;

/** Neo4j's side of an import: stops when told to, and shows how far it is. */
final class ImportProgress implements ImportObserver {
  private final TerminationGuard guard;
  private final StatusDetailsAccessor status;
  private final FileImportSettings settings;
  private final Log log;
  private final MinuteLog minutes;

  ImportProgress(
      TerminationGuard guard, StatusDetailsAccessor status, FileImportSettings settings, Log log) {
    this.guard = guard;
    this.status = status;
    this.settings = settings;
    this.log = log;
    this.minutes = new MinuteLog(log::info, System::nanoTime);
  }

  @Override
  public void check() {
    guard.check();
  }

  @Override
  public void progress(long documents, long bytesRead, long totalBytes) {
    ProgressSentence sentence = new ProgressSentence(documents, bytesRead, totalBytes);
    status.setStatusDetails(sentence.text());
    minutes.say(sentence::text);
  }

  @Override
  public void notWritten(Refusal refusal, RuntimeException why) {
    log.warn("pith.import could not write " + refusal.place(), why);
  }

  @Override
  public void refused(Refusal refusal) {
    log.info(
        "pith.import refused %s, document %d: %s",
        refusal.place().source(), refusal.place().position(), refusal.code());
    if (settings.importing().failsOnInvalid()) {
      throw PithFailure.of(refusal);
    }
  }
}
