package pith.procedure;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;
import pith.graph.ExportDocuments;

/** Everything back out, as it came. */
public final class ExportProcedures {
  @Context public Transaction tx;
  @Context public TerminationGuard guard;

  @Procedure(name = "pith.export", mode = Mode.READ)
  @Description(
      "Writes bundles, states or records as NDJSON into a file below the import directory, packed "
          + "if its name ends in .gz or .zst; or gives them as rows if the target is empty.")
  public Stream<ExportRow> export(
      @Name(value = "target", description = "A file to write; empty for rows.") String target,
      @Name(
              value = "config",
              defaultValue = "{}",
              description =
                  "{ what = \"bundles\" :: STRING (bundles, states or records), "
                      + "overwrite = false :: BOOLEAN }")
          Map<String, Object> config) {
    Config settings = Config.of("pith.export", config, Set.of("what", "overwrite"));
    ExportDocuments.What what = settings.choice("what", ExportDocuments.What.BUNDLES);
    boolean overwrite = settings.flag("overwrite", false);
    Stream<ExportDocuments.Exported> documents =
        new ExportDocuments(tx, Trust.assessor()).all(what).peek(each -> guard.check());
    return target.isBlank()
        ? documents.map(ExportRow::of)
        : Stream.of(ExportFile.write(ImportDirectory.paths(tx), target, overwrite, documents));
  }

  /** A document, or the file that all of them went to. */
  public record ExportRow(
      @Description("The file; empty for a document given as a row.") String target,
      @Description("Documents in the file; 1 for a row.") long documents,
      @Description("Bytes written.") long bytes,
      @Description("The paper; empty for a file.") String pith_number,
      @Description("The document's own hash; empty for a file.") String sha256,
      @Description("The document as canonical JSON; empty for a file.") String document) {
    static ExportRow of(ExportDocuments.Exported exported) {
      return new ExportRow("", 1, 0, exported.pithNumber(), exported.sha256(), exported.document());
    }
  }
}
