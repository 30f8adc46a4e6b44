package pith.load.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import pith.refusal.RefusalCode;
import pith.refusal.Visible;

/** The one folder below the import directory that exports write into. */
final class ExportFolder {
  static final String NAME = "pith-export";

  /** Leaves room for what systems and people put behind a name. */
  private static final int LONGEST_NAME = 200;

  private final Path importDirectory;
  private final Path folder;
  private final Path named;

  /**
   * @param importDirectory where it really is
   * @param named as the setting names it, maybe through a link
   */
  ExportFolder(Path importDirectory, Path named) {
    this.importDirectory = importDirectory;
    this.folder = importDirectory.resolve(NAME);
    this.named = named.resolve(NAME);
  }

  /** On first use it is made. */
  private void make(String written) throws SourceRefused {
    try {
      Files.createDirectory(folder);
      ExportTarget.force(importDirectory);
    } catch (FileAlreadyExistsException itIsThere) {
      refuseUnlessFolder(written);
    } catch (IOException unwritable) {
      throw SourceRefused.of(
          written,
          RefusalCode.EXPORT_FAILED.problem(
              "an import directory that the folder " + NAME + " can be made in",
              unwritable.getClass().getSimpleName()));
    }
  }

  private void refuseUnlessFolder(String written) throws SourceRefused {
    if (Files.isSymbolicLink(folder)) {
      throw outside(written);
    } else if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw SourceRefused.of(
          written,
          RefusalCode.NOT_A_FILE.problem(
              "a folder " + NAME + " in the import directory", "something else of that name"));
    }
  }

  /** A name by itself, or behind the name of the folder, as an import takes it. */
  ExportTarget target(SourceName name, String text, boolean overwrite) throws SourceRefused {
    Path path = folder.resolve(text).normalize();
    if (!path.startsWith(folder) && path.startsWith(named)) {
      path = folder.resolve(named.relativize(path));
    }
    if (!path.startsWith(folder) || path.equals(folder)) {
      throw outside(name.written());
    }
    Path rest = folder.relativize(path);
    if (rest.getNameCount() == 2 && rest.startsWith(NAME)) {
      rest = rest.getFileName();
    }
    if (rest.getNameCount() != 1 || !isAllowed(rest.toString())) {
      throw SourceName.badName(
          name.written(),
          "the name of a file in " + NAME + ", of printable characters, with no dot at its start",
          "another");
    }
    make(name.written());
    return new ExportTarget(folder.resolve(rest), NAME + "/" + rest, overwrite, true);
  }

  private static boolean isAllowed(String name) {
    return !name.startsWith(".")
        && name.getBytes(UTF_8).length <= LONGEST_NAME
        && name.codePoints().noneMatch(Visible::isHidden);
  }

  private static SourceRefused outside(String written) {
    return SourceRefused.of(
        written,
        RefusalCode.OUTSIDE_IMPORT_DIRECTORY.problem(
            "the name of a file in the folder " + NAME + " of the import directory",
            "a path that leads out of it"));
  }
}
