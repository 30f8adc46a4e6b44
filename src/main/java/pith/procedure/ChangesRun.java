package pith.procedure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.explore.CitationFilter;
import pith.graph.explore.Foundations;
import pith.graph.run.RecordedChanges;
import pith.graph.store.Nodes;
import pith.graph.store.StoredPaper;
import pith.procedure.report.ChangeRow;
import pith.procedure.settings.ChangesSettings;
import pith.procedure.support.Papers;
import pith.procedure.support.PithFailure;
import pith.refusal.RefusalCode;
import pith.wanted.Change;

/** One answer to what changed: in order, and a run always whole. */
final class ChangesRun {
  private final Transaction tx;
  private final ChangesSettings settings;
  private final Runnable guard;
  private final Nodes nodes;
  private long given;
  private long run;

  ChangesRun(Transaction tx, ChangesSettings settings, Runnable guard) {
    this.tx = tx;
    this.settings = settings;
    this.guard = guard;
    this.nodes = new Nodes(tx);
  }

  Stream<ChangeRow> rows(long since) {
    Optional<Set<String>> watched = settings.papers().map(this::numbers);
    return RecordedChanges.after(tx, since)
        .takeWhile(this::isWithinLimit)
        .flatMap(batch -> rows(batch, watched));
  }

  /** A cursor is the number of a run, so no run is given in part. */
  private boolean isWithinLimit(RecordedChanges batch) {
    guard.run();
    if (batch.run() != run && given >= settings.limit()) {
      return false;
    }
    run = batch.run();
    return true;
  }

  private Stream<ChangeRow> rows(RecordedChanges batch, Optional<Set<String>> watched) {
    List<Change> changes =
        batch.changes().orElseThrow(() -> spoilt(batch)).stream()
            .filter(change -> settings.kinds().contains(change.kind()))
            .filter(change -> watched.filter(all -> !all.contains(change.number())).isEmpty())
            .toList();
    given += changes.size();
    return changes.stream().map(change -> ChangeRow.of(batch, change, nodes));
  }

  private Set<String> numbers(List<String> ids) {
    List<Node> papers = ids.stream().map(id -> Papers.find(tx, id)).toList();
    CitationFilter resting = new CitationFilter(Set.copyOf(CitationFilter.RESTING), false);
    Set<String> numbers = new HashSet<>();
    (settings.affecting() ? Foundations.of(papers, resting, guard) : papers)
        .forEach(paper -> numbers.add(StoredPaper.number(paper)));
    return numbers;
  }

  private static PithFailure spoilt(RecordedChanges batch) {
    return PithFailure.of(
        "run " + batch.run() + ", batch " + batch.sequence(),
        RefusalCode.RUN_DAMAGED.problem("changes as they were written", "another property packed"));
  }
}
