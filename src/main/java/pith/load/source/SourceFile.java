package pith.load.source;

import java.nio.file.Path;

/**
 * A regular file to read.
 *
 * @param path where it really is, with no symbolic link on the way
 * @param label what people call it: its path below the import directory, or as they wrote it
 */
public record SourceFile(Path path, String label) {
  public SourceFile {
    if (label.isBlank()) {
      throw new IllegalArgumentException("a file has a label");
    }
  }
}
