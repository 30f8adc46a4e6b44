package pith.procedure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import pith.graph.ExportDocuments;
import pith.load.DocumentSink;
import pith.load.SourcePaths;
import pith.load.SourceRefused;

/** Documents into a file that is there whole or not at all. */
final class ExportFile {
  private ExportFile() {}

  static ExportProcedures.ExportRow write(
      SourcePaths paths,
      String target,
      boolean overwrite,
      Stream<ExportDocuments.Exported> documents) {
    try {
      Path file = paths.target(target, overwrite);
      long written = 0;
      try (DocumentSink sink = DocumentSink.open(file, overwrite)) {
        for (Iterator<ExportDocuments.Exported> each = documents.iterator(); each.hasNext(); ) {
          sink.write(each.next().document().getBytes(StandardCharsets.UTF_8));
          written++;
        }
        long bytes = sink.commit();
        return new ExportProcedures.ExportRow(target, written, bytes, "", "", "");
      }
    } catch (SourceRefused refused) {
      throw PithFailure.of(refused.refusal());
    } catch (IOException problem) {
      throw PithFailure.of(
          "UNWRITABLE",
          target,
          "a file that can be written",
          problem.getClass().getSimpleName(),
          "Look at the disk and at the rights of the server's user.");
    }
  }
}
