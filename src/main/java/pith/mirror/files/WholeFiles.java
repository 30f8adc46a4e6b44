package pith.mirror.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  private static final int THREADS = 8;
  private static final int MOST_WAITING = 512;

  private final Path own;
  private final FileChannel lock;
  private final ExecutorService disk = Executors.newFixedThreadPool(THREADS, WholeFiles::thread);

  /** In the order in which they get their names. */
  private final Map<Path, Path> waiting = new LinkedHashMap<>();

  private long written;
  private long serial;

  private WholeFiles(Path own, FileChannel lock) {
    this.own = own;
    this.lock = lock;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "pith-disk");
    thread.setDaemon(true);
    return thread;
  }

  static WholeFiles open(Path root) throws IOException {
    Path own = Files.createDirectories(root.resolve(OWN));
    FileChannel channel =
        FileChannel.open(own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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

  List<Path> allOwn(String start) throws IOException {
    try (Stream<Path> all = Files.list(own)) {
      return all.filter(file -> String.valueOf(file.getFileName()).startsWith(start)).toList();
    }
  }

  /** Nothing is done where the file says it already. It has its name after {@link #flush}. */
  void write(Path file, byte[] bytes) throws IOException {
    if (!isThere(file, bytes)) {
      Path fresh = fresh();
      Files.write(fresh, bytes, StandardOpenOption.CREATE_NEW);
      Optional<Path> replaced = Optional.ofNullable(waiting.put(file, fresh));
      if (replaced.isPresent()) {
        Files.delete(replaced.get());
      }
      if (waiting.size() >= MOST_WAITING) {
        flush();
      }
    }
  }

  /** Many at a time: a disk needs hardly longer for several files than for one. */
  void flush() throws IOException {
    try {
      List<Callable<Path>> forced = new ArrayList<>();
      waiting.values().forEach(fresh -> forced.add(() -> force(fresh)));
      for (Future<Path> each : disk.invokeAll(forced)) {
        each.get();
      }
    } catch (ExecutionException failed) {
      throw new IOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    for (var each : waiting.entrySet()) {
      give(each.getValue(), each.getKey());
    }
    waiting.clear();
  }

  private static Path force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return file;
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
    disk.shutdownNow();
    lock.close();
  }
}
