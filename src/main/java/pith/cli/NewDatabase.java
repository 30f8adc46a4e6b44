package pith.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder for a database that is being made. It is made beside its place and renamed at the end:
 * whenever the program is killed, there is a whole database or none.
 */
final class NewDatabase implements AutoCloseable {
  /** Made first and removed last, so a folder without it is somebody else's. */
  static final String LOCK = "pith-load.lock";

  static final String LAST_WORDS = "Nothing was loaded; the same command begins anew.";

  private final Path place;
  private final Path work;
  private final FileChannel lock;
  private final boolean hadLeftovers;
  private final Thread onInterrupt = new Thread(this::stop, "pith-load-shutdown");

  private NewDatabase(Path place, Path work, FileChannel lock, boolean hadLeftovers) {
    this.place = place;
    this.work = work;
    this.lock = lock;
    this.hadLeftovers = hadLeftovers;
    Runtime.getRuntime().addShutdownHook(onInterrupt);
  }

  /** Ctrl-C was pressed. What cannot be removed now is removed by the next load. */
  private void stop() {
    System.err.println("\npith: stopping. " + LAST_WORDS);
    try {
      delete(rows());
      delete(home());
    } catch (IOException | UncheckedIOException stillWritten) {
      System.err.println("pith: the next load removes " + work);
    }
  }

  /** From now on somebody else says what happens when Ctrl-C is pressed. */
  void handOver() {
    try {
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
    } catch (IllegalStateException isShuttingDown) {
      // It runs already.
    }
  }

  static NewDatabase at(Path folder) {
    Path place = folder.toAbsolutePath().normalize();
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new WrongUse(
          "the folder "
              + folder
              + " is there already, and a load makes a new database. Choose another with --db, or "
              + "add to that one with ./pith import");
    }
    Path work = place.resolveSibling(place.getFileName() + ".loading");
    try {
      return begun(folder, place, work);
    } catch (IOException unwritable) {
      throw new WrongUse("the folder " + work + " cannot be made; choose another with --db");
    }
  }

  private static NewDatabase begun(Path folder, Path place, Path work) throws IOException {
    if (isSomebodyElses(work)) {
      throw new WrongUse(
          "the folder "
              + work
              + " is there, and no load made it. Move it away, or choose another with --db");
    }
    Files.createDirectories(work);
    FileChannel lock =
        FileChannel.open(work.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isLocked(lock)) {
      lock.close();
      throw new WrongUse(
          "another program loads into "
              + folder
              + " at this moment. Wait for its end, or choose another with --db");
    }
    List<Path> leftovers;
    try (Stream<Path> files = Files.list(work)) {
      leftovers = files.filter(file -> !file.endsWith(LOCK)).toList();
    }
    for (Path file : leftovers) {
      delete(file);
    }
    NewDatabase made = new NewDatabase(place, work, lock, !leftovers.isEmpty());
    Files.createDirectories(made.rows());
    Files.createDirectories(made.home());
    return made;
  }

  private static boolean isSomebodyElses(Path work) throws IOException {
    if (!Files.exists(work, LinkOption.NOFOLLOW_LINKS)
        || Files.exists(work.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (Stream<Path> files = Files.list(work)) {
      return files.findAny().isPresent();
    }
  }

  private static boolean isLocked(FileChannel lock) throws IOException {
    try {
      return Optional.ofNullable(lock.tryLock()).isPresent();
    } catch (OverlappingFileLockException ofThisProgram) {
      return false;
    }
  }

  /** Whether an earlier load was killed here; what it left is gone now. */
  boolean hadLeftovers() {
    return hadLeftovers;
  }

  /** For what does not stay. */
  Path rows() {
    return work.resolve("rows");
  }

  /** Of the database, as long as it is being made. */
  Path home() {
    return work.resolve("db");
  }

  /** Throws away what was made so far of the database. */
  void clear() throws IOException {
    delete(home());
    Files.createDirectories(home());
  }

  /** The database is whole, and closed. */
  void keep() throws IOException {
    Files.move(home(), place, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }

  @Override
  public void close() {
    handOver();
    try {
      lock.close();
      delete(rows());
      delete(home());
      delete(work);
    } catch (IOException stays) {
      throw new UncheckedIOException(stays);
    }
  }
}
