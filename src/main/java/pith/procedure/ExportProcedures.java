package pith.procedure;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;
import pith.graph.query.ExportDocuments;
import pith.procedure.report.Known;
import pith.procedure.settings.ExportSettings;
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
          + "import directory. A name that ends in .gz or .zst packs the file. With an empty target "
          + "it returns rows.")
  public Stream<ExportRow> export(
      @Name(value = "target", description = "The name of a file to write; empty for rows.")
          @Nullable String given,
      @Name(value = "config", defaultValue = "{}", description = ExportSettings.TEXT)
          Map<String, Object> config) {
    ExportSettings settings = ExportSettings.of(config);
    String target = given == null ? nothing() : given;
    Assessor assessor = PolicyInForce.assessor();
    refuseIfSwitchedOff(target, assessor.policy());
    Stream<ExportDocuments.Exported> documents =
        new ExportDocuments(tx, assessor).all(settings.what()).peek(each -> guard.check());
    return target.isBlank()
        ? documents.map(ExportRow::of)
        : Stream.of(
            ExportFile.write(
                ImportDirectory.paths(tx),
                target,
                settings.overwrite(),
                settings.maxBytes(),
                documents.map(ExportDocuments.Exported::document)));
  }

  private static String nothing() {
    throw PithFailure.of(
        "the argument",
        RefusalCode.WRONG_ARGUMENT.problem("the name of a file, or '' for rows", "null"));
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
      @Description("The file, by the name that pith.import takes. Null for a document.")
          @Nullable String target,
      @Description("Documents in the file, or 1 for a row.") long documents,
      @Description("Bytes written.") long bytes,
      @Description("The paper. Null for a file.") @Nullable String pith_number,
      @Description("The hash of the document. Null for a file.") @Nullable String sha256,
      @Description("The document as canonical JSON. Null for a file.") @Nullable String document) {
    public ExportRow {
      target = Known.text(target);
      pith_number = Known.text(pith_number);
      sha256 = Known.text(sha256);
      document = Known.text(document);
    }

    static ExportRow of(ExportDocuments.Exported exported) {
      return new ExportRow("", 1, 0, exported.pithNumber(), exported.sha256(), exported.document());
    }
  }
}
