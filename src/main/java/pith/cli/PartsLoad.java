package pith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import pith.graph.bulk.LoadPhase;
import pith.graph.bulk.LoadedRows;
import pith.graph.parts.JobFacts;
import pith.graph.parts.PartRows;
import pith.graph.parts.Parts;
import pith.graph.parts.PartsRefused;
import pith.graph.rows.StoreBuilder;
import pith.model.Json;
import pith.model.JsonInteger;
import pith.model.JsonObject;
import pith.procedure.LoadRun;
import pith.procedure.settings.FileImportSettings;
import pith.procedure.support.PithFailure;
import pith.procedure.support.PolicyInForce;
import pith.trust.Assessor;

/** Parts that another program made, into a new folder. */
final class PartsLoad {
  private final NewDatabase made;
  private final PrintWriter err;
  private final StoreBuilder builder;

  /**
   * @param builder of the files of the database
   */
  PartsLoad(NewDatabase made, PrintWriter err, StoreBuilder builder) {
    this.made = made;
    this.err = err;
    this.builder = builder;
  }

  Load.Done run(Path folder, String option) throws IOException {
    LoadProgress progress = new LoadProgress(err, false);
    try {
      return run(Parts.open(folder), progress, option);
    } catch (PartsRefused refused) {
      throw PithFailure.of(refused.refusal());
    } catch (LinkageError otherNeo4j) {
      throw new WrongUse(
          "this Neo4j has another batch importer; load the parts with the Neo4j that the pages name",
          otherNeo4j);
    } finally {
      progress.end();
    }
  }

  private Load.Done run(Parts parts, LoadProgress progress, String option)
      throws IOException, PartsRefused {
    Assessor assessor = PolicyInForce.assessor();
    parts.checkPolicy(assessor.policy());
    JobFacts job = parts.manifest().job();
    FileImportSettings settings =
        FileImportSettings.of(settings(job.settings()), assessor.policy());
    long bytes = parts.bytes();
    parts.checkHashes(done -> progress.progress(LoadPhase.READING, done, bytes, 0));
    LoadRun run = LoadRun.of(assessor, settings, progress, job.source(), job.firstSeen());
    try (PartRows joined = new PartRows(parts, made.rows())) {
      LoadedRows rows = joined.run();
      progress.progress(LoadPhase.STORING, 0, 1, rows.documents());
      builder.build(made.home(), rows.graph(), settings.importing().threads());
      return Load.finished(made, run, rows, option);
    }
  }

  /** As a call takes them. */
  private static Map<String, Object> settings(JsonObject given) {
    Map<String, Object> settings = new HashMap<>();
    for (String key : given.keys()) {
      settings.put(key, value(given.get(key).orElseThrow()));
    }
    return settings;
  }

  private static Object value(Json json) {
    return json instanceof JsonInteger number
        ? Long.valueOf(number.digits())
        : json.asText().orElse("");
  }
}
