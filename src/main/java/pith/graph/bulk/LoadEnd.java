package pith.graph.bulk;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.Retry;
import pith.graph.importing.BatchResult;
import pith.graph.importing.ImportCounts;
import pith.graph.importing.ImportCounts.Counter;
import pith.graph.importing.ImportResult;
import pith.graph.importing.ImportSettings;
import pith.graph.importing.LateDocuments;
import pith.graph.importing.RefusalWriter;
import pith.graph.paper.VerifiedBundle;
import pith.graph.run.ChangeJournal;
import pith.graph.run.Run;
import pith.graph.write.PaperWriter;
import pith.graph.write.SameBundles;
import pith.graph.write.StandingChanges;
import pith.load.Document;
import pith.load.spill.ByteReader;
import pith.load.spill.SortedSpill;
import pith.load.spill.SpillCursor;
import pith.load.spill.Spilled;
import pith.refusal.Refusal;
import pith.trust.Assessor;
import pith.wanted.Change;

/** What is written into a loaded database by transactions: little, and all of it at the end. */
public final class LoadEnd {
  private static final int BATCH = 200;

  private final GraphDatabaseService db;
  private final Assessor assessor;
  private final ImportSettings settings;
  private final LoadObserver observer;
  private final Instant now;
  private final Run run;
  private final Retry retry;
  private ImportCounts counts = ImportCounts.NONE;
  private long refusals;

  /**
   * @param run that the load is recorded as
   */
  public LoadEnd(
      GraphDatabaseService db,
      Assessor assessor,
      ImportSettings settings,
      LoadObserver observer,
      Instant now,
      Run run) {
    this.db = db;
    this.assessor = assessor;
    this.settings = settings;
    this.observer = observer;
    this.now = now;
    this.run = run;
    this.retry = new Retry(db, observer::check);
  }

  public ImportResult finish(LoadedRows rows) throws IOException {
    counts = rows.counts();
    refusals = rows.refusals();
    batches(rows.refused(), this::refused);
    batches(rows.spokenOf(), this::spokenOf);
    batches(rows.same(), this::same);
    batches(rows.aside(), this::aside);
    return new ImportResult(rows.documents(), refusals, counts, rows.bytes());
  }

  private static void batches(SortedSpill spill, Consumer<List<Spilled>> work) throws IOException {
    try (SpillCursor sorted = spill.sorted()) {
      List<Spilled> batch = new ArrayList<>();
      for (Optional<Spilled> next = sorted.next(); next.isPresent(); next = sorted.next()) {
        batch.add(next.get());
        if (batch.size() == BATCH) {
          work.accept(batch);
          batch = new ArrayList<>();
        }
      }
      if (!batch.isEmpty()) {
        work.accept(batch);
      }
    }
  }

  private void refused(List<Spilled> batch) {
    retry.write(
        tx -> {
          batch.forEach(each -> RefusalWriter.write(tx, SpilledRefusal.read(each), now));
          return batch.size();
        });
  }

  /** The numbers of our rows are those of the nodes. */
  private void spokenOf(List<Spilled> batch) {
    long papers =
        retry.write(
            tx -> {
              String prefix = prefix(tx);
              List<Change> changes =
                  batch.stream()
                      .map(each -> prefix + new ByteReader(each.key()).sortable())
                      .distinct()
                      .flatMap(id -> StandingChanges.ofNew(tx.getNodeByElementId(id)).stream())
                      .toList();
              run.write(tx, changes, now);
              return ChangeJournal.papers(changes);
            });
    counts = counts.plus(Counter.PAPERS_CHANGED, papers);
  }

  /** As an import does once it wrote them: they become one node, and what differs from it. */
  private void same(List<Spilled> batch) {
    retry.write(
        tx -> {
          String prefix = prefix(tx);
          SameBundles same =
              new SameBundles(
                  new PaperWriter(tx, assessor, () -> now).nodes(), assessor, settings.keep());
          for (Spilled each : batch) {
            Node paper = tx.getNodeByElementId(prefix + new ByteReader(each.key()).sortable());
            same.unite(paper, VerifiedBundle.verifyAll(paper, assessor));
          }
          return batch.size();
        });
  }

  /** What stands in front of the number of a node in its id for users. */
  private static String prefix(Transaction tx) {
    try (var nodes = tx.getAllNodes()) {
      String id = nodes.iterator().next().getElementId();
      return id.substring(0, id.lastIndexOf(':') + 1);
    }
  }

  private void aside(List<Spilled> batch) {
    LateDocuments late =
        new LateDocuments(
            db, assessor, settings, () -> now, observer::check, (refusal, why) -> {}, run);
    BatchResult taken = late.take(batch.stream().<Document>map(SpilledDocument::read).toList());
    counts = counts.plus(taken.counts());
    refusals += taken.refused().size();
    for (Refusal refusal : taken.refused()) {
      observer.refused(refusal);
    }
  }
}
