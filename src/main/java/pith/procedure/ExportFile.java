package pith.procedure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.neo4j.graphdb.Transaction;
import pith.graph.query.ExportDocuments;
import pith.load.export.DocumentSink;
import pith.load.source.ExportTarget;
import pith.load.source.SourcePaths;
import pith.load.source.SourceRefused;
import pith.procedure.support.PithFailure;
import pith.procedure.support.PolicyInForce;
import pith.refusal.RefusalCode;

/** Documents into a file that is there whole or not at all. */
public final class ExportFile {
  private ExportFile() {}

  /** For the command line: where the person at the shell says, and as much as there is. */
  public static ExportProcedures.ExportRow ofLocal(
      Transaction tx, Path target, ExportDocuments.What what, boolean overwrite) {
    return ofLocal(
        target,
        overwrite,
        new ExportDocuments(tx, PolicyInForce.assessor())
            .all(what)
            .map(ExportDocuments.Exported::document));
  }

  /** The same for documents that come from elsewhere. */
  public static ExportProcedures.ExportRow ofLocal(
      Path target, boolean overwrite, Stream<String> documents) {
    SourcePaths paths = SourcePaths.anywhere(Path.of(""));
    return write(paths, target.toString(), overwrite, Long.MAX_VALUE, documents);
  }

  static ExportProcedures.ExportRow write(
      SourcePaths paths,
      String target,
      boolean overwrite,
      long maxBytes,
      Stream<String> documents) {
    try (documents) {
      ExportTarget file = paths.target(target, overwrite);
      try (DocumentSink sink = DocumentSink.open(file, maxBytes)) {
        for (Iterator<String> each = documents.iterator(); each.hasNext(); ) {
          sink.write(each.next().getBytes(StandardCharsets.UTF_8));
        }
        long bytes = sink.commit();
        return new ExportProcedures.ExportRow(file.label(), sink.documents(), bytes, "", "", "");
      }
    } catch (SourceRefused refused) {
      throw PithFailure.of(refused.refusal());
    } catch (IOException problem) {
      throw PithFailure.of(
          target,
          RefusalCode.EXPORT_FAILED.problem(
              "a file that can be written", problem.getClass().getSimpleName()));
    }
  }
}
