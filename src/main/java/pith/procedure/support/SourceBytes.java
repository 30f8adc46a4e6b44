package pith.procedure.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import pith.load.Limits;
import pith.load.source.SourceFile;
import pith.load.source.SourcePaths;
import pith.refusal.RefusalCode;

/** The whole content of one file. */
public final class SourceBytes {
  private SourceBytes() {}

  /** Of the file that the person at the shell named. */
  public static byte[] ofLocal(String path, int most) {
    return read(SourcePaths.anywhere(Path.of("")), path, most);
  }

  public static byte[] read(SourcePaths paths, String source, int most) {
    List<SourceFile> files = Sources.files(paths, source, Limits.STANDARD);
    if (files.size() != 1) {
      throw PithFailure.of(
          source, RefusalCode.NOT_A_FILE.problem("one file", files.size() + " files"));
    }
    SourceFile file = files.get(0);
    try (InputStream in = Files.newInputStream(file.path())) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw PithFailure.of(
            file.label(),
            RefusalCode.DOCUMENT_TOO_LARGE.problem("at most " + most + " bytes", "more"));
      }
      return bytes;
    } catch (IOException unreadable) {
      throw PithFailure.of(
          file.label(),
          RefusalCode.UNREADABLE.problem("a file that can be read", "an error of the system"));
    }
  }
}
