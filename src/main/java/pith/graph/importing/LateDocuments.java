package pith.graph.importing;

import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import org.neo4j.graphdb.GraphDatabaseService;
import pith.graph.Retry;
import pith.graph.run.ChangeJournal;
import pith.load.Document;
import pith.load.judge.DocumentJudge;
import pith.load.judge.Judgement;
import pith.load.judge.KnownBundles;
import pith.refusal.Refusal;
import pith.trust.Assessor;

/** Documents that come to a graph by the handful, in transactions as an import has them. */
public final class LateDocuments {
  private final ImportSettings settings;
  private final DocumentJudge judge;
  private final BatchCommit commit;

  /**
   * @param guard throws to stop
   * @param log hears why the database would not take a document
   */
  public LateDocuments(
      GraphDatabaseService db,
      Assessor assessor,
      ImportSettings settings,
      InstantSource time,
      Runnable guard,
      BiConsumer<Refusal, RuntimeException> log,
      ChangeJournal journal) {
    this.settings = settings;
    this.judge = new DocumentJudge(assessor, settings.trust(), settings.limits(), time);
    this.commit =
        new BatchCommit(
            new Retry(db, guard),
            new ImportBatch(
                assessor,
                settings.trust(),
                false,
                settings.keep(),
                settings.limits(),
                time,
                guard,
                journal),
            log);
  }

  /** With the refusals of all kinds. */
  public BatchResult take(List<Document> documents) {
    List<Judgement> judgements =
        documents.stream().map(each -> judge.judge(each, KnownBundles.NONE)).toList();
    List<Refusal> refused =
        judgements.stream().flatMap(each -> each.whyRefused().stream()).toList();
    return commit
        .commit(PreparedDocument.all(judgements, settings.trust()))
        .plus(new BatchResult(ImportCounts.NONE, refused));
  }
}
