package pith.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import pith.load.Limits;
import pith.load.read.DocumentReader;
import pith.load.source.SourceFile;

/** Any file: it is read to its end as documents and refusals. */
public final class ArchiveFuzz {
  private static final Limits SMALL =
      Limits.STANDARD.withMaxDocumentBytes(1 << 20).withMaxTotalBytes(8 << 20);
  private static final Path FILE = file();

  private ArchiveFuzz() {}

  private static Path file() {
    try {
      return Files.createTempFile("pith-fuzz", ".bin");
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Files.write(FILE, bytes);
    try (DocumentReader reader =
        DocumentReader.open(List.of(new SourceFile(FILE, "fuzz")), SMALL)) {
      while (reader.next().isPresent()) {
        continue;
      }
    }
  }
}
