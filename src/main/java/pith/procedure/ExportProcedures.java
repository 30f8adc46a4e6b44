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
import pith.graph.query.ExportDocuments;
import pith.load.export.DocumentSink;
import pith.procedure.support.Config;
import pith.procedure.support.ImportDirectory;
import pith.procedure.support.PithFailure;
import pith.procedure.support.PolicyInForce;
import pith.refusal.RefusalCode;
import pith.trust.Assessor;
import pith.trust.TrustPolicy;

/** Everything back out, as it came. */
public final class ExportProcedures {
  @Context public Transaction tx;
  @Context public TerminationGuard guard;

  @Procedure(name = "pith.export", mode = Mode.READ)
  @Description(
      "Writes bundles, states or records as NDJSON into a file in the folder pith-export of the "
          + "import directory, packed if its name ends in .gz or .zst; or gives them as rows if "
          + "the target is empty.")
  public Stream<ExportRow> export(
      @Name(value = "target", description = "The name of a file to write; empty for rows.")
          String target,
      @Name(
              value = "config",
              defaultValue = "{}",
              description =
                  "{ what = \"bundles\" :: STRING (bundles, states or records), "
                      + "overwrite = false :: BOOLEAN (only a file that an export wrote), "
                      + "max_bytes = 17179869184 :: INTEGER }")
          Map<String, Object> config) {
    Config settings =
        Config.of("pith.export", config, Set.of("what", "overwrite", DocumentSink.MAX_BYTES));
    ExportDocuments.What what = settings.choice("what", ExportDocuments.What.BUNDLES);
    boolean overwrite = settings.flag("overwrite", false);
    long maxBytes =
        settings.number(DocumentSink.MAX_BYTES, DocumentSink.USUAL_MAX_BYTES, 1, Long.MAX_VALUE);
    Assessor assessor = PolicyInForce.assessor();
    refuseIfSwitchedOff(target, assessor.policy());
    Stream<ExportDocuments.Exported> documents =
        new ExportDocuments(tx, assessor).all(what).peek(each -> guard.check());
    return target.isBlank()
        ? documents.map(ExportRow::of)
        : Stream.of(
            ExportFile.write(ImportDirectory.paths(tx), target, overwrite, maxBytes, documents));
  }

  private static void refuseIfSwitchedOff(String target, TrustPolicy policy) {
    if (!policy.allowsExport()) {
      throw PithFailure.of(
          target.isBlank() ? "pith.export" : target,
          RefusalCode.SWITCHED_OFF.problem("\"export\": true in the trust file", "false"));
    }
  }

  /** A document, or the file that all of them went to. */
  public record ExportRow(
      @Description("The file, by the name that pith.import takes; empty for a document.")
          String target,
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
