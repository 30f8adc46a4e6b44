package pith.load.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import pith.refusal.Problem;
import pith.refusal.RefusalCode;

/**
 * A file that an export makes.
 *
 * @param file absolute, in a folder that is there
 * @param label what people call it; below the import directory, the name that an import takes
 * @param overwrite whether a file of that name may be replaced
 * @param marked whether marks tell an export's own files, and only these may be replaced
 */
public record ExportTarget(Path file, String label, boolean overwrite, boolean marked) {
  /** While one export looks for the mark of a file, no other may replace both. */
  private static final Object MARKS = new Object();

  public Path folder() {
    return Objects.requireNonNull(file.getParent());
  }

  /** Asked before anything is written, and once more before the name is given. */
  void refuseIfTaken() throws IOException, SourceRefused {
    synchronized (MARKS) {
      refuseUnlessReplaceable();
    }
  }

  private void refuseUnlessReplaceable() throws IOException, SourceRefused {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw refused(
          RefusalCode.NOT_A_FILE.problem(
              "a new file or a regular one", "a folder, a link or a device"));
    } else if (!overwrite) {
      throw existsAlready();
    } else if (marked && !ExportMark.of(file, file).isThere()) {
      throw refused(
          RefusalCode.NOT_AN_EXPORT.problem(
              "a file that an export wrote here under this name",
              "one that somebody else wrote, changed or renamed"));
    }
  }

  /** Gives a finished file its name, at once and whole. */
  public void give(Path finished) throws IOException, SourceRefused {
    Optional<ExportMark> mark = mark(finished);
    synchronized (MARKS) {
      if (mark.isPresent()) {
        mark.get().leave();
      }
      if (!isNewName(finished)) {
        refuseUnlessReplaceable();
        replace(finished, mark);
      }
    }
    force(folder());
  }

  private Optional<ExportMark> mark(Path bytes) throws IOException {
    return marked ? Optional.of(ExportMark.of(bytes, file)) : Optional.empty();
  }

  private void replace(Path finished, Optional<ExportMark> mark) throws IOException {
    Optional<ExportMark> before = mark(file);
    Files.move(finished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    if (!before.equals(mark)) {
      before.orElseThrow().remove();
    }
  }

  /** No look before: of two that want one name, the file system lets one have it. */
  private boolean isNewName(Path finished) throws IOException {
    try {
      Files.createLink(file, finished);
      Files.delete(finished);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
      return isClaimed(finished);
    }
  }

  /** Where files have one name only: an empty file takes the name, the finished one its place. */
  private boolean isClaimed(Path finished) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException taken) {
      return false;
    }
    Files.move(finished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }

  /** A name is on the disk when its folder is. */
  static void force(Path folder) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(folder, StandardOpenOption.READ);
    } catch (IOException foldersAreNotOpenedHere) {
      return;
    }
    try (channel) {
      channel.force(true);
    }
  }

  private SourceRefused existsAlready() {
    return refused(
        RefusalCode.EXISTS_ALREADY.problem("a name that is not taken", "a file of that name"));
  }

  private SourceRefused refused(Problem problem) {
    return SourceRefused.of(label, problem);
  }
}
