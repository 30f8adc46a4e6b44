package pith.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** What was typed before. Only its owner can read it: a statement may have anything in it. */
final class ShellHistory {
  private ShellHistory() {}

  /** Empty where no such file can be made: the shell works without one. */
  static Optional<Path> file() {
    return in(System.getenv("XDG_STATE_HOME"), System.getProperty("user.home", ""));
  }

  static Optional<Path> in(@org.jspecify.annotations.Nullable String state, String home) {
    if (home.isEmpty() && (state == null || state.isEmpty())) {
      return Optional.empty();
    }
    Path states =
        state == null || state.isEmpty() ? Path.of(home, ".local", "state") : Path.of(state);
    try {
      Files.createDirectories(states);
      return Optional.of(own(states.resolve("pith")).resolve("shell-history"))
          .filter(ShellHistory::isOwn);
    } catch (IOException unwritable) {
      return Optional.empty();
    }
  }

  private static Path own(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder, onlyOwner(folder, "rwx------"));
    }
    return folder;
  }

  private static boolean isOwn(Path file) {
    try {
      Files.createFile(file, onlyOwner(file.resolveSibling(""), "rw-------"));
      return true;
    } catch (FileAlreadyExistsException before) {
      return Files.isWritable(file) && Files.isRegularFile(file);
    } catch (IOException unwritable) {
      return false;
    }
  }

  private static FileAttribute<?>[] onlyOwner(Path near, String permissions) {
    boolean isPosix = near.getFileSystem().supportedFileAttributeViews().contains("posix");
    return isPosix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
