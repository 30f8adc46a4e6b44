package pith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pith.graph.bulk.LoadPhase;
import pith.graph.bulk.LoadedRows;
import pith.graph.bulk.RowLoader;
import pith.graph.rows.StoreBuilder;
import pith.load.source.SourceFile;
import pith.load.source.SourcePaths;
import pith.procedure.LoadRun;
import pith.procedure.settings.FileImportSettings;
import pith.procedure.support.PolicyInForce;
import pith.procedure.support.Sources;
import pith.trust.Assessor;

/** One load into a new folder. */
final class Load {
  private final NewDatabase made;
  private final PrintWriter err;
  private final StoreBuilder builder;

  /**
   * @param builder of the files of the database
   */
  Load(NewDatabase made, PrintWriter err, StoreBuilder builder) {
    this.made = made;
    this.err = err;
    this.builder = builder;
  }

  /** A row as an import gives it, and what changed, in words. */
  record Done(List<Map<String, Object>> rows, List<String> news) {}

  Done run(List<String> paths, Map<String, Object> config, String option) throws IOException {
    Assessor assessor = PolicyInForce.assessor();
    FileImportSettings settings = FileImportSettings.of(config, assessor.policy());
    List<SourceFile> files = new ArrayList<>();
    for (String path : paths) {
      files.addAll(
          Sources.files(SourcePaths.below(root(path)), path, settings.importing().limits()));
    }
    LoadProgress progress = new LoadProgress(err, settings.importing().failsOnInvalid());
    LoadRun run = LoadRun.of(assessor, settings, progress, String.join(" ", paths));
    try (RowLoader loader = run.loader(made.rows())) {
      LoadedRows rows = loader.run(files);
      progress.progress(LoadPhase.STORING, 0, 1, rows.documents());
      builder.build(made.home(), rows.graph(), settings.importing().threads());
      return finished(made, run, rows, option);
    } catch (LinkageError otherNeo4j) {
      progress.end();
      err.println("pith: this Neo4j has another batch importer; loading through transactions");
      made.clear();
      return imported(paths, config, option);
    } finally {
      progress.end();
    }
  }

  /** The person at the shell may name any file. */
  private static Path root(String path) {
    return Optional.ofNullable(Path.of(path).toAbsolutePath().getRoot()).orElseThrow();
  }

  private static EmbeddedGraph opened(NewDatabase made) {
    made.handOver();
    return EmbeddedGraph.open(made.home(), Map.of(), NewDatabase.LAST_WORDS);
  }

  static Done finished(NewDatabase made, LoadRun run, LoadedRows rows, String option)
      throws IOException {
    try (EmbeddedGraph graph = opened(made)) {
      List<Map<String, Object>> row = List.of(RowOfRecord.of(run.finish(graph.db(), rows)));
      return new Done(row, ImportNews.of(graph, row, option));
    }
  }

  private Done imported(List<String> paths, Map<String, Object> config, String option) {
    try (EmbeddedGraph graph = opened(made)) {
      List<Map<String, Object>> rows = new ArrayList<>();
      for (String path : paths) {
        rows.addAll(
            graph.rows(
                "CALL pith.import($source, $config)", Map.of("source", path, "config", config)));
      }
      return new Done(rows, ImportNews.of(graph, rows, option));
    }
  }
}
