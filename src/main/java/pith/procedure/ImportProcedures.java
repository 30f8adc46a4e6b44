package pith.procedure;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.logging.Log;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.StatusDetailsAccessor;
import org.neo4j.procedure.TerminationGuard;
import pith.procedure.report.CheckRow;
import pith.procedure.report.ImportRow;
import pith.procedure.settings.CheckSettings;
import pith.procedure.settings.FileImportSettings;
import pith.procedure.settings.TextImportSettings;
import pith.procedure.support.ImportDirectory;
import pith.procedure.support.PithFailure;
import pith.procedure.support.PolicyInForce;
import pith.procedure.support.SchemaSetup;
import pith.procedure.support.Sources;
import pith.refusal.RefusalCode;
import pith.trust.Assessor;

/** Documents into the graph, and a look at documents that writes nothing. */
public final class ImportProcedures {
  @Context public GraphDatabaseService db;
  @Context public Transaction tx;
  @Context public TerminationGuard guard;
  @Context public StatusDetailsAccessor status;
  @Context public Log log;

  @Procedure(name = "pith.import", mode = Mode.SCHEMA)
  @Description(
      "Reads bundles, record documents and record pages from a file, a folder or a pattern below "
          + "the import directory. Verifies, merges and writes them in batches of its own.")
  public Stream<ImportRow> fromFiles(
      @Name(value = "source", description = "A file, a folder or a glob.") String source,
      @Name(value = "config", defaultValue = "{}", description = FileImportSettings.TEXT)
          Map<String, Object> config) {
    Assessor assessor = PolicyInForce.assessor(log);
    FileImportSettings settings = FileImportSettings.of(config, assessor.policy());
    var files = Sources.files(ImportDirectory.paths(tx), source, settings.importing().limits());
    SchemaSetup.ensure(db, guard::check);
    return Stream.of(
        new ImportRun(
                db,
                assessor,
                settings,
                new ImportProgress(guard, status, settings, log),
                new ImportLog(log, source))
            .run(source, files));
  }

  @Procedure(name = "pith.import.text", mode = Mode.SCHEMA)
  @Description("Imports one document given as a string, inside the caller's transaction.")
  public Stream<ImportRow> fromText(
      @Name(value = "json", description = "One bundle, record document or record page.")
          @Nullable String json,
      @Name(value = "config", defaultValue = "{}", description = TextImportSettings.TEXT)
          Map<String, Object> config) {
    String text = json == null ? nothing() : json;
    Assessor assessor = PolicyInForce.assessor(log);
    TextImportSettings settings = TextImportSettings.of(config, assessor.policy());
    SchemaSetup.requireToFill(tx);
    return Stream.of(new TextImport(db, tx, assessor, settings, guard::check).run(text));
  }

  private static String nothing() {
    throw PithFailure.of(
        "the argument", RefusalCode.WRONG_ARGUMENT.problem("a document as text", "null"));
  }

  @Procedure(name = "pith.check", mode = Mode.READ)
  @Description(
      "Reads and verifies documents, and writes nothing. One row for each document, and below "
          + "several a summary row.")
  public Stream<CheckRow> check(
      @Name(value = "source", description = "A file, a folder or a glob.") String source,
      @Name(value = "config", defaultValue = "{}", description = CheckSettings.TEXT)
          Map<String, Object> config) {
    CheckSettings settings = CheckSettings.of(config);
    var files = Sources.files(ImportDirectory.paths(tx), source, settings.limits());
    return CheckRun.withSummary(
        CheckRun.rows(files, settings, PolicyInForce.assessor(), guard::check));
  }
}
