package pith.mirror.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import pith.mirror.MirrorRefused;
import pith.refusal.RefusalCode;

/**
 * Writes into a mirror, one program at a time. Each file gets its name when it is whole and on the
 * disk; what a killed run left is removed by the next.
 */
final class WholeFiles implements AutoCloseable {
  /** Beside the mirror's own files, for it must be on the same file system. */
  private static final String OWN = ".pith-publish";

  private final Path own;
  private final FileChannel lock;
  private long written;
  private long serial;

  private WholeFiles(Path own, FileChannel lock) {
    this.own = own;
    this.lock = lock;
  }

  static WholeFiles open(Path root) throws IOException {
    Path own = Files.createDirectories(root.resolve(OWN));
    FileChannel channel =
        FileChannel.open(
            own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel).isEmpty()) {
      channel.close();
      throw MirrorRefused.of(
          root.toString(),
          RefusalCode.EXPORT_FAILED.problem(
              "a mirror that nobody writes", "another program that writes it now"));
    }
    try (Stream<Path> left = Files.list(own)) {
      for (Path file : left.filter(each -> each.toString().endsWith(".new")).toList()) {
        Files.delete(file);
      }
    }
    return new WholeFiles(own, channel);
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException inThisProcess) {
      return Optional.empty();
    }
  }

  /** What the publisher keeps for itself. */
  Path own(String name) {
    return own.resolve(name);
  }

  /** Nothing is done where the file says it already. */
  void write(Path file, byte[] bytes) throws IOException {
    if (!isThere(file, bytes)) {
      Path fresh = fresh();
      try (FileChannel out =
          FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          out.write(left);
        }
        out.force(true);
      }
      give(fresh, file);
    }
  }

  /** A file that grows; it gets its name by {@link #give}. */
  Path fresh() {
    return own.resolve(serial++ + ".new");
  }

  /** Of a finished file that is on the disk. */
  void give(Path fresh, Path file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    written++;
  }

  private static boolean isThere(Path file, byte[] bytes) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  /** Files that got new content. */
  long written() {
    return written;
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
