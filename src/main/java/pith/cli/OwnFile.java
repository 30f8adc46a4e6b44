package pith.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that a command makes. None is ever overwritten. */
final class OwnFile {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  private OwnFile() {}

  /** For everybody to read. */
  static void write(Path file, byte[] content) {
    write(file, content, new FileAttribute<?>[0]);
  }

  /** It is its owner's from the first byte on, and not only when it is complete. */
  static void writeSecret(Path file, byte[] content) {
    boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!isPosix) {
      throw new WrongUse(
          "the disk of " + file + " has no rights of an owner; put private keys on another");
    }
    write(file, content, new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)});
  }

  static boolean isOwnersAlone(Path file) throws IOException {
    return OWNER.containsAll(Files.getPosixFilePermissions(file));
  }

  private static void write(Path file, byte[] content, FileAttribute<?>[] rights) {
    try (FileChannel out =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights)) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        out.write(left);
      }
      out.force(true);
    } catch (FileAlreadyExistsException taken) {
      throw new WrongUse("there is a file " + file + " already, and it is never overwritten");
    } catch (IOException unwritable) {
      throw new WrongUse("the file " + file + " cannot be written");
    }
  }
}
